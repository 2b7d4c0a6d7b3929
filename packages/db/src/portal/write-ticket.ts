import type { TicketPriority, TicketStatus } from "@tandem/domain/tickets/ticket";
import { sql } from "kysely";
import { newId } from "../ids.ts";
import type { PortalScope } from "./scope.ts";

interface NewTicket {
  subject: string;
  priority: TicketPriority;
  body: string;
  at: Date;
}

/** Opens a ticket of this contact with its first message; answers its id and the number people call it by. */
export async function openTicket({ trx }: PortalScope, { subject, priority, body, at }: NewTicket) {
  const id = newId();
  const { rows } = await sql<{
    number: string;
  }>`select portal_open_ticket(${id}::uuid, ${newId()}::uuid, ${subject}::text,
    ${priority}::text, ${body}::text, ${at}::timestamptz) as number`.execute(trx);
  return { id, number: Number(rows[0]?.number) };
}

/** Adds what the customer says, which puts the ticket on our desk; answers its status before, null where they see none. */
export async function replyToTicket(
  { trx }: PortalScope,
  { ticketId, body, at }: { ticketId: string; body: string; at: Date },
): Promise<TicketStatus | null> {
  const { rows } = await sql<{ before: TicketStatus | null }>`select portal_reply_to_ticket(${ticketId}::uuid,
    ${newId()}::uuid, ${body}::text, ${at}::timestamptz) as before`.execute(trx);
  return rows[0]?.before ?? null;
}

/** Solved or open again; answers the status before, null where they see none. */
export async function moveTicket(
  { trx }: PortalScope,
  { ticketId, status, at }: { ticketId: string; status: "solved" | "open"; at: Date },
): Promise<TicketStatus | null> {
  const { rows } = await sql<{
    before: TicketStatus | null;
  }>`select portal_move_ticket(${ticketId}::uuid, ${status}::text,
    ${at}::timestamptz) as before`.execute(trx);
  return rows[0]?.before ?? null;
}

/** False where the ticket is not over yet, or somebody else has asked. */
export async function rateTicket(
  { trx }: PortalScope,
  { ticketId, rating, comment, at }: { ticketId: string; rating: number; comment: string | null; at: Date },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select portal_rate_ticket(${ticketId}::uuid, ${rating}::integer,
    ${comment}::text, ${at}::timestamptz) as done`.execute(trx);
  return rows[0]?.done === true;
}
