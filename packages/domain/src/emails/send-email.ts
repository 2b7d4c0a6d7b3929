import { z } from "zod";
import { Id } from "../fields/references.ts";
import { EmailAddress, writtenText } from "../fields/text.ts";
import { AttachmentIds } from "./attachment.ts";

export const MOST_RECIPIENTS = 50;

/** A contact of the company, or anybody's address. */
export const Recipient = z
  .strictObject({ contactId: Id.optional(), address: EmailAddress.optional() })
  .refine((one) => Object.values(one).filter(Boolean).length === 1, "Name one of contactId and address");
export type Recipient = z.infer<typeof Recipient>;

/** One line: a line break would begin another header of the mail. */
const SubjectLine = z
  .string()
  .trim()
  .min(1, "Must not be empty")
  .max(500, "At most 500 characters")
  .refine((text) => !/\p{Cc}/u.test(text), "Must be one line of text");

/** A mail to write and send; as an answer it joins the thread of `replyToEmailId`. */
export const SendEmailInput = z.strictObject({
  to: z.array(Recipient).min(1, "Name at least one recipient").max(MOST_RECIPIENTS, "At most 50 recipients"),
  cc: z.array(Recipient).max(MOST_RECIPIENTS, "At most 50 recipients").optional(),
  subject: SubjectLine,
  body: writtenText(100_000),
  replyToEmailId: Id.optional(),
  attachmentIds: AttachmentIds.optional(),
});
export type SendEmailInput = z.infer<typeof SendEmailInput>;
