import { z } from "zod";
import { Timestamp, TimestampInput } from "../dates/schemas.ts";
import { ContactReference, Id, Version } from "../fields/references.ts";
import { optionalText, requiredText } from "../fields/text.ts";

export const SIGNAL_KINDS = ["read", "downloaded", "attended", "assessed", "asked"] as const;
export const SignalKind = z.enum(SIGNAL_KINDS);

/** Something a contact did that shows interest. */
export const Signal = z.object({
  id: Id,
  companyId: Id,
  kind: SignalKind,
  topic: z.string(),
  detail: z.string().nullable(),
  contact: ContactReference.nullable(),
  occurredAt: Timestamp,
  version: Version,
});
export type Signal = z.infer<typeof Signal>;

const writable = {
  kind: SignalKind,
  topic: requiredText(200),
  detail: optionalText(2000),
  contactId: Id.nullable(),
  occurredAt: TimestampInput,
};

export const RecordSignalInput = z.strictObject(writable).partial().required({ kind: true, topic: true });
export type RecordSignalInput = z.infer<typeof RecordSignalInput>;

export const UpdateSignalInput = z.strictObject(writable).partial().extend({ version: Version });
export type UpdateSignalInput = z.infer<typeof UpdateSignalInput>;
