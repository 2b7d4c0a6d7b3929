import { z } from "zod";
import { Day, Timestamp } from "../dates/schemas.ts";
import { Money } from "../fields/money.ts";
import { Id, Version } from "../fields/references.ts";
import { requiredText } from "../fields/text.ts";
import { KnownAmount } from "./known-money.ts";

export const QUOTE_STATUSES = ["draft", "sent", "accepted", "declined", "expired"] as const;
export const QuoteStatus = z.enum(QUOTE_STATUSES);
export type QuoteStatus = z.infer<typeof QuoteStatus>;

export const Quote = z.object({
  id: Id,
  companyId: Id,
  number: z.string(),
  title: z.string(),
  status: QuoteStatus,
  /** null where the reader's clearance withholds money */
  total: Money.nullable(),
  dealId: Id.nullable(),
  sentAt: Timestamp.nullable(),
  validUntil: Day.nullable(),
  /** The system it came from; null for what was written here. */
  source: z.string().nullable(),
  version: Version,
  createdAt: Timestamp,
});
export type Quote = z.infer<typeof Quote>;

const writable = {
  number: requiredText(60),
  title: requiredText(200),
  total: KnownAmount,
  dealId: Id.nullable(),
  validUntil: Day.nullable(),
};

export const CreateQuoteInput = z
  .strictObject({ ...writable, status: z.enum(["draft", "sent"]) })
  .partial()
  .required({ number: true, title: true, total: true });
export type CreateQuoteInput = z.infer<typeof CreateQuoteInput>;

export const UpdateQuoteInput = z
  .strictObject({ ...writable, status: QuoteStatus })
  .partial()
  .extend({ version: Version });
export type UpdateQuoteInput = z.infer<typeof UpdateQuoteInput>;

const NEXT: Record<QuoteStatus, readonly QuoteStatus[]> = {
  draft: ["sent"],
  sent: ["accepted", "declined", "expired"],
  accepted: [],
  declined: ["sent"],
  expired: ["sent", "accepted"],
};

/** A draft has to be sent before it can be answered, and an accepted quote stays accepted. */
export const mayBecome = (from: QuoteStatus, to: QuoteStatus): boolean => from === to || NEXT[from].includes(to);
