import { z } from "zod";
import { Timestamp, TimestampInput } from "../dates/schemas.ts";
import { ContactReference, Id } from "../fields/references.ts";
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
});
export type Signal = z.infer<typeof Signal>;

export const RecordSignalInput = z.strictObject({
  kind: SignalKind,
  topic: requiredText(200),
  detail: optionalText(2000).optional(),
  contactId: Id.nullable().optional(),
  occurredAt: TimestampInput.optional(),
});
export type RecordSignalInput = z.infer<typeof RecordSignalInput>;
