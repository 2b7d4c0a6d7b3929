import type { Database } from "@tandem/db/schema/database";
import { addTimelineEvent } from "@tandem/db/timeline/writes";
import type { TicketTurn } from "@tandem/domain/tickets/ticket-life";
import type { Transaction } from "kysely";
import type { Author } from "./author-of.ts";

export interface TicketTold {
  companyId: string;
  id: string;
  number: number;
  subject: string;
  status: string;
  priority: string;
  requesterContactId: string | null;
}

/** Puts a turn of the ticket into the unified history. `body` is only ever what the customer has read or written. */
export async function tellTicketTurn(
  trx: Transaction<Database>,
  ticket: TicketTold,
  turn: "opened" | "escalated" | TicketTurn,
  { author, at, body }: { author: Author; at: Date; body?: string },
): Promise<void> {
  const { companyId, id, number, subject, status, priority, requesterContactId } = ticket;
  await addTimelineEvent(trx, {
    companyId,
    type: "ticket",
    occurredAt: at,
    title: `Ticket #${number} ${turn}: ${subject}`,
    body,
    facts: { number: `#${number}`, status, priority },
    actor: author,
    contactIds: requesterContactId ? [requesterContactId] : [],
    object: "ticket",
    recordId: id,
  });
}
