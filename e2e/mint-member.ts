import type { Addresses } from "./addresses.ts";
import { callApi, type MemberApi } from "./call-api.ts";
import { linkOf, readMail } from "./read-mail.ts";
import { type MemberSession, signInMember } from "./session.ts";
import { unique, uniqueEmail } from "./unique.ts";

type Wanted = {
  name?: string;
  role?: "admin" | "member" | "viewer";
  job?: "csm" | "sales" | "support" | "services" | "executive";
  clearances?: readonly ("public" | "internal" | "financial" | "personal")[];
};

export interface MintedMember extends MemberSession {
  name: string;
  email: string;
  password: string;
}

/** Invites a member, accepts the mailed invitation for them and signs them in. */
export async function mintMember(addresses: Addresses, admin: MemberApi, wanted: Wanted = {}): Promise<MintedMember> {
  const person = { name: unique("Mara Quist"), email: uniqueEmail("mara"), role: "member", ...wanted };
  await admin("POST", "/members", person);
  const link = linkOf(await readMail(addresses, person.email, /invited/), "/accept-invitation");
  const password = "correct horse battery";
  const token = new URL(link).searchParams.get("token");
  await callApi(addresses, "POST", "/auth/accept-invitation", { body: { token, password } });
  const { name, email } = person;
  return { name, email, password, ...(await signInMember(addresses, { email, password })) };
}
