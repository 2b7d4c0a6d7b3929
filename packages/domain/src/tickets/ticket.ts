import { z } from "zod";
import { Timestamp } from "../dates/schemas.ts";
import { ContactReference, Id, MemberReference, Version } from "../fields/references.ts";
import { optionalText, requiredText } from "../fields/text.ts";

export const TICKET_STATUSES = ["open", "pending", "solved", "closed"] as const;
export const TicketStatus = z.enum(TICKET_STATUSES);
export type TicketStatus = z.infer<typeof TicketStatus>;

export const TICKET_PRIORITIES = ["low", "normal", "high", "urgent"] as const;
export const TicketPriority = z.enum(TICKET_PRIORITIES);
export type TicketPriority = z.infer<typeof TicketPriority>;

export const Ticket = z.object({
  id: Id,
  companyId: Id,
  number: z.int(),
  subject: z.string(),
  status: TicketStatus,
  priority: TicketPriority,
  category: z.string().nullable(),
  requester: ContactReference.nullable(),
  assignee: MemberReference.nullable(),
  openedAt: Timestamp,
  firstReplyAt: Timestamp.nullable(),
  solvedAt: Timestamp.nullable(),
  lastMessageAt: Timestamp.nullable(),
  waitingFor: z.enum(["us", "customer", "nobody"]),
  csat: z.int().nullable(),
  escalated: z.boolean(),
  version: Version,
});
export type Ticket = z.infer<typeof Ticket>;

export const TicketMessage = z.object({
  id: Id,
  visibility: z.enum(["public", "internal"]),
  author: z.object({ kind: z.enum(["member", "contact"]), id: Id.nullable(), name: z.string() }),
  body: z.string(),
  sentAt: Timestamp,
});
export type TicketMessage = z.infer<typeof TicketMessage>;

export const OpenTicketInput = z.strictObject({
  subject: requiredText(300),
  body: requiredText(20_000),
  priority: TicketPriority.optional(),
  category: optionalText(120).optional(),
  requesterContactId: Id.nullable().optional(),
  assigneeMemberId: Id.nullable().optional(),
});
export type OpenTicketInput = z.infer<typeof OpenTicketInput>;

export const UpdateTicketInput = z
  .strictObject({
    subject: requiredText(300),
    status: TicketStatus,
    priority: TicketPriority,
    category: optionalText(120),
    assigneeMemberId: Id.nullable(),
    escalated: z.boolean(),
  })
  .partial()
  .extend({ version: Version });
export type UpdateTicketInput = z.infer<typeof UpdateTicketInput>;

export const ReplyToTicketInput = z.strictObject({
  body: requiredText(20_000),
  visibility: z.enum(["public", "internal"]),
});
export type ReplyToTicketInput = z.infer<typeof ReplyToTicketInput>;
