import { z } from "zod";
import { Timestamp, TimestampInput } from "../dates/schemas.ts";
import { ContactReference, Id, MemberReference, Version } from "../fields/references.ts";
import { BOTH_OR_NEITHER, bothOrNeither, sourceReference } from "../fields/source-reference.ts";
import { optionalText, WebAddress } from "../fields/text.ts";

export const Call = z.object({
  id: Id,
  companyId: Id,
  direction: z.enum(["outbound", "inbound"]),
  startedAt: Timestamp,
  seconds: z.int(),
  connected: z.boolean(),
  disposition: z.string().nullable(),
  summary: z.string().nullable(),
  recordingUrl: z.string().nullable(),
  contact: ContactReference.nullable(),
  member: MemberReference.nullable(),
  dealId: Id.nullable(),
  version: Version,
});
export type Call = z.infer<typeof Call>;

/** One call with what was said; null for a reader who may not see what is personal. */
export const WholeCall = Call.extend({ transcript: z.string().nullable() });
export type WholeCall = z.infer<typeof WholeCall>;

const writable = {
  direction: z.enum(["outbound", "inbound"]),
  startedAt: TimestampInput,
  seconds: z.int().min(0).max(604_800),
  connected: z.boolean(),
  disposition: optionalText(120),
  summary: optionalText(10_000),
  recordingUrl: WebAddress.nullable(),
  transcript: z.string().max(500_000, "At most 500000 characters").nullable(),
  contactId: Id.nullable(),
  /** who of us was on the line; the one who logs it unless told */
  memberId: Id,
  dealId: Id.nullable(),
};

export const LogCallInput = z
  .strictObject({ ...writable, ...sourceReference })
  .partial()
  .required({ direction: true })
  .refine(bothOrNeither, BOTH_OR_NEITHER);
export type LogCallInput = z.infer<typeof LogCallInput>;

export const UpdateCallInput = z.strictObject(writable).partial().extend({ version: Version });
export type UpdateCallInput = z.infer<typeof UpdateCallInput>;
