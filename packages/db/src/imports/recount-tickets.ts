import { sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";
import { ledgerKeys, type UndoRecord } from "./undo.ts";

/** A ticket of which messages are about to be taken away, with the times of those. */
export interface ShortenedTicket {
  companyId: string;
  id: string;
  times: string[];
}

export async function listTicketsOfMessages(
  trx: Transaction<Database>,
  messages: readonly UndoRecord[],
): Promise<ShortenedTicket[]> {
  const { rows } = await sql<ShortenedTicket>`
    select m.company_id, m.ticket_id as id, json_agg(m.sent_at) as times
    from ${ledgerKeys(messages)} join ticket_messages m on m.company_id = k."companyId" and m.id = k."recordId"
    group by m.company_id, m.ticket_id`.execute(trx);
  return rows;
}

/** What these tickets knew of the messages that are gone: the last word, who has to speak next, and the first reply if it was one of them. */
export async function recountTickets(trx: Transaction<Database>, tickets: readonly ShortenedTicket[]): Promise<void> {
  if (tickets.length === 0) return;
  await sql`
    update tickets t set last_message_at = s.last_at,
      first_reply_at = case when t.first_reply_at = any(k.times) then s.replied_at else t.first_reply_at end,
      waiting_for = case when t.status <> 'open' then t.waiting_for when s.is_ours then 'customer' else 'us' end
    from json_to_recordset(${JSON.stringify(tickets)}::json) as k ("companyId" uuid, id uuid, times timestamptz[]),
      lateral (select max(m.sent_at) as last_at,
          min(m.sent_at) filter (where m.author_member_id is not null and m.sent_at > o.opened_at) as replied_at,
          (array_agg(m.author_member_id is not null order by m.sent_at desc, m.id desc))[1] as is_ours
        from tickets o left join ticket_messages m
          on m.company_id = k."companyId" and m.ticket_id = k.id and m.visibility = 'public'
        where o.company_id = k."companyId" and o.id = k.id) s
    where t.company_id = k."companyId" and t.id = k.id`.execute(trx);
}
