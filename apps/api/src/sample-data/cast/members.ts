import type { MemberJob, MemberRole } from "@tandem/domain/access/actor";

export type MemberKey =
  | "admin"
  | "ana"
  | "tomasz"
  | "priya"
  | "jonas"
  | "mei"
  | "lena"
  | "margaux"
  | "victor"
  | "dario";

export interface CastMember {
  key: MemberKey;
  name: string;
  email: string;
  role: MemberRole;
  job: MemberJob | null;
  /** can sign in with the sample password */
  signsIn: boolean;
  /** days ago when they left; still named in the history */
  left: number | null;
}

const member = (
  key: MemberKey,
  name: string,
  job: MemberJob | null,
  { role = "member", signsIn = false, left = null }: Partial<CastMember> = {},
): CastMember => ({ key, name, email: `${key}@tandem.example`, role, job, signsIn, left });

/** The people of Halyard. */
export const MEMBERS: readonly CastMember[] = [
  member("admin", "Sofie van den Berg", "executive", { role: "admin", signsIn: true }),
  member("ana", "Ana Ribeiro", "csm", { signsIn: true }),
  member("tomasz", "Tomasz Zieliński", "csm"),
  member("priya", "Priya Nair", "csm"),
  member("jonas", "Jonas Lindqvist", "sales"),
  member("mei", "Mei Tanaka", "support"),
  member("lena", "Lena Brandt", "services"),
  member("margaux", "Margaux Lefèvre", "executive"),
  member("victor", "Victor Okonkwo", null, { role: "viewer", signsIn: true }),
  member("dario", "Dario Conti", "csm", { left: 260 }),
];

export const SAMPLE_PASSWORD = "tandem-demo";
