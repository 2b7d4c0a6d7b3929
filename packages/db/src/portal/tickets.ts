import type { TicketDetailView, TicketView } from "@tandem/domain/portal/views";
import type { TicketStatus } from "@tandem/domain/tickets/ticket";
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { literals } from "../prepared.ts";
import type { Database } from "../schema/database.ts";
import { ourPerson, yourPerson } from "./people.ts";
import type { PortalScope } from "./scope.ts";

const PREVIEW_CHARACTERS = 280;

/** The contact's own tickets, or all of the company's where that right was given; the setting is portal_enter's. */
export function selectTickets({ trx, companyId, contactId }: PortalScope) {
  return trx
    .selectFrom("tickets as t")
    .leftJoin("contacts as c", (join) =>
      join.on("c.companyId", "=", companyId).onRef("c.id", "=", "t.requesterContactId"),
    )
    .leftJoin("portalMembers as m", (join) =>
      join.on("m.companyId", "=", companyId).onRef("m.id", "=", "t.assigneeMemberId"),
    )
    .select(["t.id", "t.number", "t.subject", "t.status", "t.priority", "t.openedAt", "t.solvedAt"])
    .select(["t.lastMessageAt", "t.waitingFor"])
    .select(["c.id as requesterId", "c.name as requesterName", "c.title as requesterTitle"])
    .select(["m.id as assigneeId", "m.name as assigneeName", "m.job as assigneeJob"])
    .select((eb) =>
      eb
        .selectFrom("ticketMessages as last")
        .innerJoin("tickets as of", (join) =>
          join.on("of.companyId", "=", companyId).onRef("of.id", "=", "last.ticketId"),
        )
        .select((of) => of.fn<string>("left", ["last.body", of.lit(PREVIEW_CHARACTERS)]).as("preview"))
        .where("last.companyId", "=", companyId)
        .whereRef("last.ticketId", "=", "t.id")
        .orderBy("last.sentAt", "desc")
        .orderBy("last.id", "desc")
        .limit(sql.lit(1))
        .as("lastMessage"),
    )
    .where("t.companyId", "=", companyId)
    .where((eb) => isMine(eb, contactId));
}

/** How many of the same tickets are open. */
export function selectOpenTicketCount({ trx, companyId, contactId }: PortalScope) {
  return trx
    .selectFrom("tickets as t")
    .select((eb) => eb.cast<number>(eb.fn.countAll(), "integer").as("count"))
    .where("t.companyId", "=", companyId)
    .where("t.status", "in", literals("open", "pending"))
    .where((eb) => isMine(eb, contactId));
}

type WithTickets = Database & { t: Database["tickets"] };

const isMine = (eb: ExpressionBuilder<WithTickets, "t">, contactId: string): Expression<SqlBool> =>
  eb.or([
    eb("t.requesterContactId", "=", contactId),
    eb.cast<boolean>(eb.fn("current_setting", [sql.lit("app.sees_all_tickets")]), "boolean"),
  ]);

export interface PortalTicketFilter {
  status?: readonly TicketStatus[];
  /** finds in subjects; `#1042` or `1042` also finds by number */
  q?: string;
}

export interface PortalTicketMark {
  waitsForYou: boolean;
  openedAt: string;
  id: string;
}

/** What waits for the customer first, then latest opened: one more than `limit`, when there are more. */
export async function listTickets(
  scope: PortalScope,
  { status, q }: PortalTicketFilter,
  { limit, after }: { limit: number; after: PortalTicketMark | null },
): Promise<TicketView[]> {
  const number = q?.match(/^#?(\d{1,15})$/)?.[1];
  const matching = selectTickets(scope)
    .$if(!!status?.length, (query) => query.where("t.status", "in", status ?? []))
    .$if(!!q, (query) =>
      query.where((eb) =>
        eb.or([
          eb("t.subject", "ilike", `%${(q ?? "").replace(/[\\%_]/g, "\\$&")}%`),
          ...(number ? [eb("t.number", "=", Number(number))] : []),
        ]),
      ),
    )
    .$if(after !== null, (query) =>
      query.where((eb) => {
        const openedAt = sql<Date>`${after?.openedAt}::timestamptz`;
        const place = eb.tuple(eb.val(after?.waitsForYou ?? false), openedAt, eb.val(after?.id ?? ""));
        return eb(eb.tuple(eb("t.waitingFor", "=", "customer"), eb.ref("t.openedAt"), eb.ref("t.id")), "<", place);
      }),
    )
    .orderBy((eb) => eb("t.waitingFor", "=", "customer"), "desc")
    .orderBy("t.openedAt", "desc")
    .orderBy("t.id", "desc")
    .limit(limit + 1);
  const { items } = await scope.trx.selectNoFrom([jsonArrayFrom(matching).as("items")]).executeTakeFirstOrThrow();
  return items.map(toTicketView);
}

/** One ticket with what was said in public, oldest first. Internal messages have no policy: they are not there. */
export async function getTicket(scope: PortalScope, ticketId: string): Promise<TicketDetailView | undefined> {
  const { ticket, messages, rated } = await scope.trx
    .selectNoFrom([
      jsonObjectFrom(selectTickets(scope).where("t.id", "=", ticketId).limit(1)).as("ticket"),
      jsonArrayFrom(selectMessages(scope, ticketId)).as("messages"),
      jsonObjectFrom(selectRating(scope, ticketId)).as("rated"),
    ])
    .executeTakeFirstOrThrow();
  if (!ticket) return undefined;
  return {
    ...toTicketView(ticket),
    csat: rated?.csat ?? null,
    csatComment: rated?.csatComment ?? null,
    messages: messages.map(({ id, body, sentAt, authorContactId, authorMemberId, authorName, title, job }) => ({
      id,
      body,
      sentAt,
      author: authorMemberId
        ? { side: "ours", id: authorMemberId, name: authorName, title: job }
        : { side: "yours", id: authorContactId, name: authorName, title },
    })),
  };
}

const selectRating = ({ trx, companyId, contactId }: PortalScope, ticketId: string) =>
  trx
    .selectFrom("tickets as t")
    .select(["t.csat", "t.csatComment"])
    .where("t.companyId", "=", companyId)
    .where("t.id", "=", ticketId)
    .where((eb) => isMine(eb, contactId))
    .limit(1);

function selectMessages({ trx, companyId }: PortalScope, ticketId: string) {
  return trx
    .selectFrom("ticketMessages as said")
    .innerJoin("tickets as t", (join) => join.on("t.companyId", "=", companyId).onRef("t.id", "=", "said.ticketId"))
    .leftJoin("contacts as c", (join) =>
      join.on("c.companyId", "=", companyId).onRef("c.id", "=", "said.authorContactId"),
    )
    .leftJoin("portalMembers as m", (join) =>
      join.on("m.companyId", "=", companyId).onRef("m.id", "=", "said.authorMemberId"),
    )
    .select(["said.id", "said.body", "said.sentAt", "said.authorContactId", "said.authorMemberId", "said.authorName"])
    .select(["c.title", "m.job"])
    .where("said.companyId", "=", companyId)
    .where("said.ticketId", "=", ticketId)
    .orderBy("said.sentAt")
    .orderBy("said.id");
}

type SelectedTicket = Awaited<ReturnType<ReturnType<typeof selectTickets>["execute"]>>[number];
type Instant = "openedAt" | "solvedAt" | "lastMessageAt";
export type PortalTicketRow = Omit<SelectedTicket, Instant> & {
  openedAt: string;
  solvedAt: string | null;
  lastMessageAt: string | null;
};

export function toTicketView(row: PortalTicketRow): TicketView {
  const { requesterId, requesterName, requesterTitle, assigneeId, assigneeName, assigneeJob } = row;
  return {
    id: row.id,
    number: row.number,
    subject: row.subject,
    status: row.status,
    priority: row.priority,
    requester: yourPerson(requesterId, requesterName, requesterTitle),
    assignee: ourPerson(assigneeId, assigneeName, assigneeJob),
    openedAt: row.openedAt,
    solvedAt: row.solvedAt,
    lastMessageAt: row.lastMessageAt,
    lastMessage: row.lastMessage,
    waitsForYou: row.waitingFor === "customer",
  };
}
