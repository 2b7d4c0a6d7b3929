import { z } from "zod";
import { Timestamp, TimestampInput } from "../dates/schemas.ts";
import { ContactReference, Id, MemberReference, Version } from "../fields/references.ts";
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

const writable = {
  direction: z.enum(["outbound", "inbound"]),
  startedAt: TimestampInput,
  seconds: z.int().min(0).max(604_800),
  connected: z.boolean(),
  disposition: optionalText(120),
  summary: optionalText(10_000),
  recordingUrl: WebAddress.nullable(),
  contactId: Id.nullable(),
  /** who of us was on the line; the one who logs it unless told */
  memberId: Id,
  dealId: Id.nullable(),
};

export const LogCallInput = z.strictObject(writable).partial().required({ direction: true });
export type LogCallInput = z.infer<typeof LogCallInput>;

export const UpdateCallInput = z.strictObject(writable).partial().extend({ version: Version });
export type UpdateCallInput = z.infer<typeof UpdateCallInput>;
