import { sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

type Key = { companyId: string; id: string };

/** The numbers that people call tickets by. */
export async function listTicketNumbers(
  trx: Transaction<Database>,
  tickets: readonly Key[],
): Promise<Map<string, number>> {
  if (tickets.length === 0) return new Map();
  const rows = await trx
    .selectFrom("tickets")
    .select(["id", "number"])
    .where("companyId", "in", [...new Set(tickets.map(({ companyId }) => companyId))])
    .where(
      "id",
      "in",
      tickets.map(({ id }) => id),
    )
    .execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** A ticket was opened at another time than its source said before: its entry in the history and its first message follow. */
export async function moveOpenings(
  trx: Transaction<Database>,
  ticket: { companyId: string; ticketId: string; openedAt: string; body: string | null },
): Promise<void> {
  const { companyId, ticketId, openedAt, body } = ticket;
  await sql`
    update timeline_events set occurred_at = ${openedAt}, body = coalesce(${body}::text, body)
    where company_id = ${companyId} and object = 'ticket' and record_id = ${ticketId} and title like 'Ticket #% opened: %'`.execute(
    trx,
  );
  await sql`
    update ticket_messages set sent_at = ${openedAt}, created_at = ${openedAt}
    where company_id = ${companyId} and ticket_id = ${ticketId} and external_id = ${`description:${ticketId}`}`.execute(
    trx,
  );
}

/**
 * What follows from messages that came in: who may read them is the ticket's affair, and the ticket knows its first
 * reply (not what was said when it was opened), its last public word and, as long as it is open, who has to speak next.
 * Its status is what its source says.
 */
export async function refreshTickets(
  trx: Transaction<Database>,
  messages: readonly Key[],
  tickets: readonly Key[],
): Promise<void> {
  if (messages.length === 0) return;
  const said = sql`json_to_recordset(${JSON.stringify(messages.map(keyOf))}::json) as w ("companyId" uuid, id uuid)`;
  await sql`
    update ticket_messages m set requester_contact_id = t.requester_contact_id from ${said}, tickets t
    where m.company_id = w."companyId" and m.id = w.id and t.company_id = w."companyId" and t.id = m.ticket_id
      and m.requester_contact_id is distinct from t.requester_contact_id`.execute(trx);
  const moved = sql`json_to_recordset(${JSON.stringify(tickets.map(keyOf))}::json) as w ("companyId" uuid, id uuid)`;
  await sql`
    update tickets t set last_message_at = s.last_at, first_reply_at = coalesce(t.first_reply_at, s.replied_at),
      waiting_for = case when t.status <> 'open' then t.waiting_for when s.is_ours then 'customer' else 'us' end
    from ${moved}, lateral (
      select max(m.sent_at) as last_at,
        min(m.sent_at) filter (where m.author_member_id is not null and m.sent_at > o.opened_at) as replied_at,
        (array_agg(m.author_member_id is not null order by m.sent_at desc, m.id desc))[1] as is_ours
      from ticket_messages m join tickets o on o.company_id = w."companyId" and o.id = m.ticket_id
      where m.company_id = w."companyId" and m.ticket_id = w.id and m.visibility = 'public') s
    where t.company_id = w."companyId" and t.id = w.id and s.last_at is not null`.execute(trx);
}

const keyOf = ({ companyId, id }: Key) => ({ companyId, id });
