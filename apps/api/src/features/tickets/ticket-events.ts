import type { Database } from "@tandem/db/schema/database";
import { addTimelineEvent, type NewTimelineEvent, type TimelineActor } from "@tandem/db/timeline/writes";
import type { TicketTurn } from "@tandem/domain/tickets/ticket-life";
import type { Transaction } from "kysely";

export interface TicketTold {
  companyId: string;
  id: string;
  number: number;
  subject: string;
  status: string;
  priority: string;
  requesterContactId: string | null;
}

type Turn = "opened" | "escalated" | TicketTurn;
type Telling = { author: TimelineActor; at: Date; body?: string };

/** A turn of the ticket as the unified history tells it. `body` is only ever what the customer has read or written. */
export function ticketTurn(ticket: TicketTold, turn: Turn, { author, at, body }: Telling): NewTimelineEvent {
  const { companyId, id, number, subject, status, priority, requesterContactId } = ticket;
  return {
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
  };
}

export async function tellTicketTurn(
  trx: Transaction<Database>,
  ticket: TicketTold,
  turn: Turn,
  telling: Telling,
): Promise<void> {
  await addTimelineEvent(trx, ticketTurn(ticket, turn, telling));
}
