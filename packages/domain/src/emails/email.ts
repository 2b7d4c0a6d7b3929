import { z } from "zod";
import { Timestamp, TimestampInput } from "../dates/schemas.ts";
import { Id, Version } from "../fields/references.ts";
import { BOTH_OR_NEITHER, bothOrNeither, sourceReference } from "../fields/source-reference.ts";
import { EmailAddress, optionalText } from "../fields/text.ts";

export const EmailDirection = z.enum(["sent", "received"]);

export const DELIVERY_STATES = ["queued", "sent", "failed"] as const;

/** How it stands with a mail that was written here. */
export const Delivery = z.object({
  state: z.enum(DELIVERY_STATES),
  /** Why it failed, or why it waits, as the mail server said it. */
  note: z.string().nullable(),
  /** Whose server has not taken it. */
  undelivered: z.array(z.string()),
  deliveredAt: Timestamp.nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

/** One mail of a thread as a list shows it. */
export const EmailLine = z.object({
  id: Id,
  companyId: Id,
  threadId: Id,
  direction: EmailDirection,
  subject: z.string(),
  excerpt: z.string(),
  from: z.object({
    memberId: Id.nullable(),
    contactId: Id.nullable(),
    name: z.string(),
    address: z.string().nullable(),
  }),
  toAddresses: z.array(z.string()),
  ccAddresses: z.array(z.string()),
  contactIds: z.array(Id),
  sentAt: Timestamp,
  /** of the thread */
  messageCount: z.int(),
  /** null for a mail that was sent or received elsewhere */
  delivery: Delivery.nullable(),
  version: Version,
});
export type EmailLine = z.infer<typeof EmailLine>;

export const Email = EmailLine.extend({
  body: z.string(),
  messageId: z.string().nullable(),
  inReplyTo: z.string().nullable(),
  /** files of the company that belong to this mail */
  attachments: z.array(z.object({ id: Id, name: z.string(), bytes: z.int() })),
});
export type Email = z.infer<typeof Email>;

/** A mail as one reads it. */
export const ShownEmail = Email.extend({
  /** The mail's own look, made safe: no scripts, no styles, nothing loaded from elsewhere; null where it is shown as text. */
  html: z.string().nullable(),
});
export type ShownEmail = z.infer<typeof ShownEmail>;

/** `<id@host>` of a mail header; the angle brackets may be left out. */
const MessageId = z
  .string()
  .trim()
  .max(998, "At most 998 characters")
  .regex(/^<?[^<>\s]+>?$/, "Not a message id such as <1234@mail.example>")
  .transform((text) => text.replace(/^<|>$/g, ""));

/** A mail that was sent or received elsewhere; it joins the thread of the mails it answers. */
export const LogEmailInput = z
  .strictObject({
    ...sourceReference,
    direction: EmailDirection,
    subject: optionalText(1000).optional(),
    body: z.string().max(100_000, "At most 100000 characters").optional(),
    sentAt: TimestampInput.optional(),
    messageId: MessageId.optional(),
    inReplyTo: MessageId.optional(),
    references: z.array(MessageId).max(100).optional(),
    fromMemberId: Id.optional(),
    fromContactId: Id.optional(),
    fromAddress: EmailAddress.optional(),
    toAddresses: z.array(EmailAddress).max(100).optional(),
    ccAddresses: z.array(EmailAddress).max(100).optional(),
    /** who else it concerns; contacts are also found by their addresses */
    contactIds: z.array(Id).max(100).optional(),
    /** as it came; it is shown only after everything that could act was taken out */
    bodyHtml: z.string().max(500_000, "At most 500000 characters").optional(),
  })
  .partial({ source: true, externalId: true })
  .refine(bothOrNeither, BOTH_OR_NEITHER);
export type LogEmailInput = z.infer<typeof LogEmailInput>;

/** What a mail that was logged says can be corrected; one that was sent from here stays as it went out. */
export const UpdateEmailInput = z
  .strictObject({ subject: optionalText(1000), body: z.string().max(100_000, "At most 100000 characters") })
  .partial()
  .extend({ version: Version });
export type UpdateEmailInput = z.infer<typeof UpdateEmailInput>;
