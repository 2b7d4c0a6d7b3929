import type { MessageVisibility } from "@tandem/domain/tickets/ticket";
import type { TicketLife } from "@tandem/domain/tickets/ticket-life";
import { type Insertable, sql, type Transaction, type Updateable } from "kysely";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";

/** The ticket as it is, also in the archive, ours alone until the transaction ends. */
export function lockTicket(trx: Transaction<Database>, companyId: string, ticketId: string) {
  return trx
    .selectFrom("tickets")
    .select(["id", "number", "subject", "status", "priority", "category", "requesterContactId", "assigneeMemberId"])
    .select([
      "waitingFor",
      "firstReplyAt",
      "solvedAt",
      "closedAt",
      "lastMessageAt",
      "escalated",
      "version",
      "archivedAt",
    ])
    .where("companyId", "=", companyId)
    .where("id", "=", ticketId)
    .forUpdate()
    .executeTakeFirst();
}

type NewTicket = Omit<Insertable<Database["tickets"]>, "id" | "number" | "version"> & { openedAt: Date };

/** Answers the id, and the number that people call it by. */
export function insertTicket(trx: Transaction<Database>, ticket: NewTicket): Promise<{ id: string; number: number }> {
  const at = ticket.openedAt;
  return trx
    .insertInto("tickets")
    .values({ ...ticket, id: newId(), createdAt: at, updatedAt: at })
    .returning(["id", "number"])
    .executeTakeFirstOrThrow();
}

type TicketChange = TicketLife &
  Pick<
    Updateable<Database["tickets"]>,
    "subject" | "priority" | "category" | "escalated" | "requesterContactId" | "assigneeMemberId" | "archivedAt"
  >;

export async function updateTicket(
  trx: Transaction<Database>,
  { companyId, id, now }: { companyId: string; id: string; now: Date },
  change: Partial<TicketChange>,
): Promise<void> {
  await trx
    .updateTable("tickets")
    .set((eb) => ({ ...change, updatedAt: now, version: eb("version", "+", 1) }))
    .where("companyId", "=", companyId)
    .where("id", "=", id)
    .execute();
}

export interface NewTicketMessage {
  companyId: string;
  ticketId: string;
  requesterContactId: string | null;
  visibility: MessageVisibility;
  author: { kind: "member" | "contact"; id: string; name: string };
  body: string;
  sentAt: Date;
}

export async function insertTicketMessage(
  trx: Transaction<Database>,
  { author, ...message }: NewTicketMessage,
): Promise<string> {
  const id = newId();
  await trx
    .insertInto("ticketMessages")
    .values({
      ...message,
      id,
      authorMemberId: author.kind === "member" ? author.id : null,
      authorContactId: author.kind === "contact" ? author.id : null,
      authorName: author.name,
      createdAt: message.sentAt,
    })
    .execute();
  return id;
}

/** Someone else asks now: what decides who reads the messages in the portal follows the ticket. */
export async function updateRequesterCopies(
  trx: Transaction<Database>,
  {
    companyId,
    ticketId,
    requesterContactId,
  }: { companyId: string; ticketId: string; requesterContactId: string | null },
): Promise<void> {
  await trx
    .updateTable("ticketMessages")
    .set({ requesterContactId })
    .where("companyId", "=", companyId)
    .where("ticketId", "=", ticketId)
    .execute();
}

/** The subject was edited: the copies in the unified history keep what they tell ("Ticket #1042 solved: …") and follow. */
export async function updateSubjectCopies(
  trx: Transaction<Database>,
  { companyId, ticketId, subject }: { companyId: string; ticketId: string; subject: string },
): Promise<void> {
  await trx
    .updateTable("timelineEvents")
    .set({ title: sql`split_part(title, ': ', 1) || ': ' || ${subject}::text` })
    .where("companyId", "=", companyId)
    .where("object", "=", "ticket")
    .where("recordId", "=", ticketId)
    .execute();
}
