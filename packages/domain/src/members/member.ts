import { z } from "zod";
import { CLEARANCES, MEMBER_JOBS, MEMBER_ROLES } from "../access/actor.ts";
import { Timestamp } from "../dates/schemas.ts";
import { Id, Version } from "../fields/references.ts";
import { EmailAddress, requiredText } from "../fields/text.ts";

const role = z.enum(MEMBER_ROLES);
const job = z.enum(MEMBER_JOBS).nullable();
const clearances = z.array(z.enum(CLEARANCES)).max(CLEARANCES.length);

/** One of our own people. Without an e-mail address (an owner that an import named) nobody can sign in as them. */
export const Member = z.object({
  id: Id,
  name: z.string(),
  email: z.string().nullable(),
  role,
  job,
  clearances,
  active: z.boolean(),
  photo: z.string().nullable(),
  /** Invited, and has not chosen a password yet. */
  isInvited: z.boolean(),
  invitedAt: Timestamp.nullable(),
  lastSeenAt: Timestamp.nullable(),
  version: Version,
});
export type Member = z.infer<typeof Member>;

export const InviteMemberInput = z.strictObject({
  name: requiredText(120),
  email: EmailAddress,
  role: role.default("member"),
  job: job.default(null),
  clearances: clearances.optional(),
});
export type InviteMemberInput = z.infer<typeof InviteMemberInput>;

export const ChangeMemberInput = z.strictObject({
  version: Version,
  name: requiredText(120).optional(),
  email: EmailAddress.optional(),
  role: role.optional(),
  job: job.optional(),
  clearances: clearances.optional(),
  active: z.boolean().optional(),
});
export type ChangeMemberInput = z.infer<typeof ChangeMemberInput>;
