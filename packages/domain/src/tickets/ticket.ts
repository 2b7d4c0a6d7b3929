import { z } from "zod";
import { Timestamp } from "../dates/schemas.ts";
import { CompanyReference, ContactReference, Id, MemberReference, Version } from "../fields/references.ts";
import { sortsBy } from "../fields/sorts.ts";
import { optionalText, requiredText, writtenText } from "../fields/text.ts";

export const TICKET_STATUSES = ["open", "pending", "solved", "closed"] as const;
export const TicketStatus = z.enum(TICKET_STATUSES);
export type TicketStatus = z.infer<typeof TicketStatus>;

export const TICKET_PRIORITIES = ["low", "normal", "high", "urgent"] as const;
export const TicketPriority = z.enum(TICKET_PRIORITIES);
export type TicketPriority = z.infer<typeof TicketPriority>;

export const WAITING_FOR = ["us", "customer", "nobody"] as const;
export const WaitingFor = z.enum(WAITING_FOR);
export type WaitingFor = z.infer<typeof WaitingFor>;

export const MESSAGE_VISIBILITIES = ["public", "internal"] as const;
export const MessageVisibility = z.enum(MESSAGE_VISIBILITIES);
export type MessageVisibility = z.infer<typeof MessageVisibility>;

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
  waitingFor: WaitingFor,
  csat: z.int().nullable(),
  escalated: z.boolean(),
  version: Version,
});
export type Ticket = z.infer<typeof Ticket>;

export const TicketMessage = z.object({
  id: Id,
  visibility: MessageVisibility,
  author: z.object({ kind: z.enum(["member", "contact"]), id: Id.nullable(), name: z.string() }),
  body: z.string(),
  sentAt: Timestamp,
});
export type TicketMessage = z.infer<typeof TicketMessage>;

/** The whole conversation, internal messages included, oldest first; also of a ticket in the archive. */
export const TicketDetail = Ticket.extend({ archivedAt: Timestamp.nullable(), messages: z.array(TicketMessage) });
export type TicketDetail = z.infer<typeof TicketDetail>;

/** A ticket among those of all companies. */
export const BookTicket = Ticket.extend({ company: CompanyReference });
export type BookTicket = z.infer<typeof BookTicket>;

/** Across the book only by what has an index; the tickets of one company by every column they are shown with. */
export const BOOK_TICKET_SORTS = ["opened", "last_message"] as const;
const TICKET_SORTS = [
  ...BOOK_TICKET_SORTS,
  "number",
  "subject",
  "status",
  "priority",
  "requester",
  "assignee",
] as const;
export type TicketSort = (typeof TICKET_SORTS)[number];

/** By status in the order of its life, by priority the urgent first; of the same the oldest first. */
export const TicketSorts = sortsBy(TICKET_SORTS);
export const BookTicketSorts = sortsBy(BOOK_TICKET_SORTS);

export const OpenTicketInput = z.strictObject({
  subject: requiredText(300),
  body: writtenText(20_000),
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
    requesterContactId: Id.nullable(),
    assigneeMemberId: Id.nullable(),
    escalated: z.boolean(),
    archived: z.boolean(),
  })
  .partial()
  .extend({ version: Version });
export type UpdateTicketInput = z.infer<typeof UpdateTicketInput>;

export const ReplyToTicketInput = z.strictObject({
  body: writtenText(20_000),
  visibility: MessageVisibility,
});
export type ReplyToTicketInput = z.infer<typeof ReplyToTicketInput>;
