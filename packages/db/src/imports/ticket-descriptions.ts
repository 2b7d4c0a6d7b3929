import { sql, type Transaction } from "kysely";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";

interface Description {
  companyId: string;
  ticketId: string;
  requesterContactId: string | null;
  authorName: string;
  body: string;
  sentAt: string;
  source: string;
}

/** The number under which a source's description of a ticket stands among the messages. */
const numberOf = (ticketId: string) => `description:${ticketId}`;

/** Ticket → the text it came in with. */
export async function listDescriptions(
  trx: Transaction<Database>,
  tickets: readonly { companyId: string; id: string }[],
): Promise<Map<string, string>> {
  if (tickets.length === 0) return new Map();
  const rows = await trx
    .selectFrom("ticketMessages")
    .select(["ticketId", "body"])
    .where("companyId", "in", [...new Set(tickets.map(({ companyId }) => companyId))])
    .where(
      "externalId",
      "in",
      tickets.map(({ id }) => numberOf(id)),
    )
    .execute();
  return new Map(rows.map(({ ticketId, body }) => [ticketId, body]));
}

/** Writes the first messages, or what they say now. */
export async function saveDescriptions(trx: Transaction<Database>, said: readonly Description[]): Promise<void> {
  if (said.length === 0) return;
  const rows = said.map((one) => ({ ...one, id: newId(), externalId: numberOf(one.ticketId) }));
  await sql`
    insert into ticket_messages (company_id, id, ticket_id, requester_contact_id, visibility, author_contact_id, author_name,
      body, sent_at, created_at, source, external_id)
    select w."companyId", w.id, w."ticketId", w."requesterContactId", 'public', w."requesterContactId", w."authorName",
      w.body, w."sentAt", w."sentAt", w.source, w."externalId"
    from json_to_recordset(${JSON.stringify(rows)}::json) as w ("companyId" uuid, id uuid, "ticketId" uuid,
      "requesterContactId" uuid, "authorName" text, body text, "sentAt" timestamptz, source text, "externalId" text)
    on conflict (company_id, source, external_id) do update set body = excluded.body`.execute(trx);
}
