import { sql, type Transaction } from "kysely";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";

type Key = { companyId: string; id: string };

/** Who is invited, as one value: `contact:<id>`, `member:<id>` or `email:<address>`. */
export const attendeeKey = (one: { contactId?: string | null; memberId?: string | null; email?: string | null }) =>
  one.contactId
    ? `contact:${one.contactId}`
    : one.memberId
      ? `member:${one.memberId}`
      : `email:${one.email?.toLowerCase()}`;

export async function listAttendees(
  trx: Transaction<Database>,
  meetings: readonly Key[],
): Promise<Map<string, string[]>> {
  if (meetings.length === 0) return new Map();
  const rows = await trx
    .selectFrom("meetingAttendees")
    .select(["meetingId", "contactId", "memberId", "email"])
    .where("companyId", "in", [...new Set(meetings.map(({ companyId }) => companyId))])
    .where(
      "meetingId",
      "in",
      meetings.map(({ id }) => id),
    )
    .execute();
  const keys = new Map<string, string[]>();
  for (const row of rows) keys.set(row.meetingId, [...(keys.get(row.meetingId) ?? []), attendeeKey(row)].sort());
  return keys;
}

/** From now on these are invited and nobody else; who stays keeps the answer they gave. */
export async function writeAttendees(
  trx: Transaction<Database>,
  meetings: readonly { companyId: string; id: string; attendees: readonly string[] }[],
): Promise<void> {
  if (meetings.length === 0) return;
  const rows = meetings.flatMap(({ companyId, id: meetingId, attendees }) =>
    attendees.map((key) => ({ companyId, meetingId, id: newId(), key, ...columnsOf(key) })),
  );
  const keyOfRow = sql`coalesce('contact:' || a.contact_id, 'member:' || a.member_id, 'email:' || lower(a.email::text))`;
  const recordset = sql`json_to_recordset(${JSON.stringify(rows)}::json) as w ("companyId" uuid, "meetingId" uuid, id uuid, key text,
    "contactId" uuid, "memberId" uuid, email text)`;
  await sql`
    delete from meeting_attendees a using json_to_recordset(${JSON.stringify(meetings.map(({ companyId, id }) => ({ companyId, id })))}::json)
      as m ("companyId" uuid, id uuid)
    where a.company_id = m."companyId" and a.meeting_id = m.id and not exists (select from ${recordset}
      where w."companyId" = a.company_id and w."meetingId" = a.meeting_id and w.key = ${keyOfRow})`.execute(trx);
  await sql`
    insert into meeting_attendees (company_id, id, meeting_id, contact_id, member_id, email)
    select w."companyId", w.id, w."meetingId", w."contactId", w."memberId", w.email from ${recordset}
    where not exists (select from meeting_attendees a where a.company_id = w."companyId" and a.meeting_id = w."meetingId"
      and ${keyOfRow} = w.key)`.execute(trx);
}

function columnsOf(key: string) {
  const value = key.slice(key.indexOf(":") + 1);
  return {
    contactId: key.startsWith("contact:") ? value : null,
    memberId: key.startsWith("member:") ? value : null,
    email: key.startsWith("email:") ? value : null,
  };
}
