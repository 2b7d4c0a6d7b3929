import { z } from "zod";
import { Call } from "../calls/call.ts";
import { Timestamp } from "../dates/schemas.ts";
import { ShownEmail } from "../emails/email.ts";
import { Id } from "../fields/references.ts";
import { Meeting } from "../meetings/meeting.ts";

/** A conversation by mail as a list shows it. */
export const EmailThread = z.object({
  id: Id,
  companyId: Id,
  /** without Re: and Fwd: */
  subject: z.string(),
  messageCount: z.int(),
  latestAt: Timestamp,
  /** Names, or addresses where no name is known; who wrote first stands first. */
  participants: z.array(z.string()),
  /** The beginning of the latest mail. */
  excerpt: z.string(),
  latestDirection: z.enum(["sent", "received"]),
  /** A mail of it did not reach everybody. */
  hasFailed: z.boolean(),
});
export type EmailThread = z.infer<typeof EmailThread>;

/** The conversation itself, oldest first; of a very long one the latest mails. */
export const WholeThread = EmailThread.extend({ messages: z.array(ShownEmail) });
export type WholeThread = z.infer<typeof WholeThread>;

/** How often one spoke over each channel in a month of the workspace. */
export const ChannelMonth = z.object({
  /** `2026-11` */
  month: z.string(),
  sent: z.int(),
  received: z.int(),
  calls: z.int(),
  meetings: z.int(),
});
export type ChannelMonth = z.infer<typeof ChannelMonth>;

const page = <S extends z.ZodType>(item: S) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** The first screen of Communications: mail threads, calls, and twelve months of channels, the oldest first. */
export const Communications = z.object({
  threads: page(EmailThread),
  calls: page(Call),
  channels: z.array(ChannelMonth),
});
export type Communications = z.infer<typeof Communications>;

/** The meetings of a company: those to come with the next one first, and one page of those that are over. */
export const MeetingOverview = z.object({ upcoming: z.array(Meeting), past: page(Meeting) });
export type MeetingOverview = z.infer<typeof MeetingOverview>;
