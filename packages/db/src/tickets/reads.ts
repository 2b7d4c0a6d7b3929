import type { Sort } from "@tandem/domain/fields/sorts";
import {
  type BookTicket,
  TICKET_PRIORITIES,
  TICKET_STATUSES,
  type Ticket,
  type TicketDetail,
  type TicketPriority,
  type TicketSort,
  type TicketStatus,
  type WaitingFor,
} from "@tandem/domain/tickets/ticket";
import { type Kysely, type RawBuilder, type Selectable, sql } from "kysely";
import { containing } from "../companies/like-pattern.ts";
import type { PageRequest, RecordPage } from "../records/list-records.ts";
import { beyond, cutPage, rankOf, type SortKeys, sortableTime, sortableWords, sortOf } from "../records/sort-key.ts";
import type { Database } from "../schema/database.ts";

export interface TicketFilter {
  /** null: across the book */
  companyId: string | null;
  status?: readonly TicketStatus[];
  priority?: readonly TicketPriority[];
  /** an id, or `none`: tickets that nobody has taken */
  assignee?: string;
  waitingFor?: WaitingFor;
  /** those in the archive instead of the others */
  isArchived?: boolean;
  /** finds in subjects; `#1042` or `1042` also finds by number */
  q?: string;
}

const opened = sortableTime(sql`t.opened_at`);
const PRIORITIES = TICKET_PRIORITIES.toReversed();
const KEYS: SortKeys<TicketSort> = {
  opened: { by: sql`t.opened_at`, type: "timestamptz" },
  last_message: { by: sql`coalesce(t.last_message_at, t.opened_at)`, type: "timestamptz" },
  number: { by: sql`t.number`, type: "bigint" },
  subject: { by: sql`lower(t.subject)`, type: "text" },
  status: { by: sql`(${rankOf(sql`t.status`, TICKET_STATUSES)} || ${opened})`, type: "text" },
  priority: { by: sql`(${rankOf(sql`t.priority`, PRIORITIES)} || ${opened})`, type: "text" },
  requester: { by: sortableWords(sql`c.name`), type: "text" },
  assignee: { by: sortableWords(sql`m.name`), type: "text" },
};

/** One page of tickets in their order. */
export async function listTickets(
  db: Kysely<Database>,
  filter: TicketFilter,
  { sort, limit, cursor }: PageRequest & { sort: Sort<TicketSort> },
): Promise<RecordPage<BookTicket>> {
  const key = sortOf(KEYS, sort);
  const found = await selectTickets(db, filter.companyId)
    .innerJoin("companies as o", "o.id", "t.companyId")
    .select(["o.name as companyName", sql<string>`(${key.by})::text`.as("place")])
    .where(sql<boolean>`${sql.join([matches(filter), ...beyond(key, cursor, sql`t.id`)], sql` and `)}`)
    .orderBy(key.by, key.order)
    .orderBy("t.id", key.order)
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = cutPage(found, limit, key);
  const items = rows.map((row) => ({ ...toTicket(row), company: { id: row.companyId, name: row.companyName } }));
  return { items, nextCursor };
}

/** The keys of the whole list in its order. */
export const selectTicketKeys = (db: Kysely<Database>, filter: TicketFilter, sort: Sort<TicketSort>) => {
  const key = sortOf(KEYS, sort);
  return selectTickets(db, filter.companyId)
    .innerJoin("companies as o", "o.id", "t.companyId")
    .clearSelect()
    .select(["t.id", "t.companyId"])
    .where(matches(filter))
    .orderBy(key.by, key.order)
    .orderBy("t.id", key.order);
};

/** The condition on `tickets t` and its company `o`; across the book those of archived companies rest. */
function matches({
  companyId,
  status,
  priority,
  assignee,
  waitingFor,
  isArchived,
  q,
}: TicketFilter): RawBuilder<boolean> {
  const number = q?.match(/^#?(\d{1,15})$/)?.[1];
  const conditions = [
    companyId === null ? sql`o.archived_at is null` : sql`true`,
    isArchived ? sql`t.archived_at is not null` : sql`t.archived_at is null`,
  ];
  if (status?.length) conditions.push(sql`t.status = any(${[...status]}::text[])`);
  if (priority?.length) conditions.push(sql`t.priority = any(${[...priority]}::text[])`);
  if (waitingFor) conditions.push(sql`t.waiting_for = ${waitingFor}`);
  if (assignee === "none") conditions.push(sql`t.assignee_member_id is null`);
  else if (assignee) conditions.push(sql`t.assignee_member_id = ${assignee}::uuid`);
  if (q) {
    const isNumbered = number ? sql`or t.number = ${Number(number)}` : sql``;
    conditions.push(sql`(t.subject ilike ${containing(q)} ${isNumbered})`);
  }
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

/** One ticket, also one in the archive, with the whole conversation, oldest message first. */
export async function findTicket(
  db: Kysely<Database>,
  companyId: string,
  ticketId: string,
): Promise<TicketDetail | undefined> {
  const ticket = await selectTickets(db, companyId).where("t.id", "=", ticketId).executeTakeFirst();
  if (!ticket) return undefined;
  const messages = await db
    .selectFrom("ticketMessages")
    .select(["id", "visibility", "authorMemberId", "authorContactId", "authorName", "body", "sentAt"])
    .where("companyId", "=", companyId)
    .where("ticketId", "=", ticketId)
    .orderBy("sentAt")
    .orderBy("id")
    .execute();
  return {
    ...toTicket(ticket),
    archivedAt: ticket.archivedAt?.toISOString() ?? null,
    messages: messages.map(toMessage),
  };
}

function selectTickets(db: Kysely<Database>, companyId: string | null) {
  return db
    .selectFrom("tickets as t")
    .leftJoin("contacts as c", (join) =>
      (companyId ? join.on("c.companyId", "=", companyId) : join.onRef("c.companyId", "=", "t.companyId")).onRef(
        "c.id",
        "=",
        "t.requesterContactId",
      ),
    )
    .leftJoin("members as m", "m.id", "t.assigneeMemberId")
    .select(["t.id", "t.companyId", "t.number", "t.subject", "t.status", "t.priority", "t.category", "t.openedAt"])
    .select(["t.firstReplyAt", "t.solvedAt", "t.lastMessageAt", "t.waitingFor", "t.csat", "t.escalated", "t.version"])
    .select("t.archivedAt")
    .select(["t.requesterContactId", "c.name as requesterName", "c.title as requesterTitle"])
    .select(["t.assigneeMemberId", "m.name as assigneeName", "m.job as assigneeJob", "m.photoFile as assigneePhoto"])
    .$if(companyId !== null, (query) => query.where("t.companyId", "=", companyId ?? ""));
}

type TicketRow = Awaited<ReturnType<ReturnType<typeof selectTickets>["execute"]>>[number];

function toTicket(row: TicketRow): Ticket {
  const { requesterContactId, requesterName, requesterTitle } = row;
  const { assigneeMemberId, assigneeName, assigneeJob, assigneePhoto } = row;
  return {
    id: row.id,
    companyId: row.companyId,
    number: row.number,
    subject: row.subject,
    status: row.status,
    priority: row.priority,
    category: row.category,
    requester: requesterContactId ? { id: requesterContactId, name: requesterName ?? "", title: requesterTitle } : null,
    assignee: assigneeMemberId
      ? { id: assigneeMemberId, name: assigneeName ?? "", job: assigneeJob, photo: assigneePhoto }
      : null,
    openedAt: row.openedAt.toISOString(),
    firstReplyAt: row.firstReplyAt?.toISOString() ?? null,
    solvedAt: row.solvedAt?.toISOString() ?? null,
    lastMessageAt: row.lastMessageAt?.toISOString() ?? null,
    waitingFor: row.waitingFor,
    csat: row.csat,
    escalated: row.escalated,
    version: row.version,
  };
}

type MessageRow = Pick<
  Selectable<Database["ticketMessages"]>,
  "id" | "visibility" | "authorMemberId" | "authorContactId" | "authorName" | "body" | "sentAt"
>;

function toMessage({ id, visibility, authorMemberId, authorContactId, authorName, body, sentAt }: MessageRow) {
  // whoever spoke in public and is nobody we know is of the customer's side
  const isTheirs = authorContactId !== null || (authorMemberId === null && visibility === "public");
  const kind: "member" | "contact" = isTheirs ? "contact" : "member";
  const author = { kind, id: authorContactId ?? authorMemberId, name: authorName };
  return { id, visibility, author, body, sentAt: sentAt.toISOString() };
}
