export const MEMBER_ROLES = ["admin", "member", "viewer"] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

export const MEMBER_JOBS = ["csm", "sales", "support", "services", "executive"] as const;
export type MemberJob = (typeof MEMBER_JOBS)[number];

export const CLEARANCES = ["public", "internal", "financial", "personal"] as const;
export type Clearance = (typeof CLEARANCES)[number];

export type MemberActor = {
  kind: "member";
  memberId: string;
  name: string;
  role: MemberRole;
  job: MemberJob | null;
  clearances: readonly Clearance[];
};

/** A customer's contact who signed in to the portal of one company. */
export type ContactActor = { kind: "contact"; companyId: string; contactId: string; name: string };

/** The product itself: jobs, and requests made before anyone has signed in. */
export type SystemActor = { kind: "system" };

export type Actor = MemberActor | ContactActor | SystemActor;

export const SYSTEM: SystemActor = { kind: "system" };
