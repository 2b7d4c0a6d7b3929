import { sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

/** Which of these addresses nobody at the company has yet. */
export async function findUnknownAddresses(
  trx: Transaction<Database>,
  wanted: readonly { companyId: string; email: string }[],
): Promise<{ companyId: string; email: string }[]> {
  if (wanted.length === 0) return [];
  const { rows } = await sql<{ companyId: string; email: string }>`
    select distinct w."companyId" as company_id, w.email from json_to_recordset(${JSON.stringify(wanted)}::json) as w ("companyId" uuid, email text)
    where not exists (select from contacts k where k.company_id = w."companyId"
      and (k.email = w.email::citext or w.email = any(k.other_emails)) and k.archived_at is null)
    order by w."companyId", w.email`.execute(trx);
  return rows;
}

/** The person who has an address at another company is the same one here. */
export async function findPersonIds(
  trx: Transaction<Database>,
  emails: readonly string[],
): Promise<Map<string, string>> {
  if (emails.length === 0) return new Map();
  const { rows } = await sql<{ email: string; personId: string }>`
    select lower(k.email::text) as email, (array_agg(k.person_id order by k.id))[1] as person_id from contacts k
    where k.email = any(${[...emails]}::citext[]) group by 1`.execute(trx);
  return new Map(rows.map(({ email, personId }) => [email, personId]));
}

/** Contacts that came into being for rows which were refused after all: they never were. */
export async function dropContacts(
  trx: Transaction<Database>,
  importId: string,
  contacts: readonly { companyId: string; id: string }[],
): Promise<void> {
  if (contacts.length === 0) return;
  const keys = sql`json_to_recordset(${JSON.stringify(contacts)}::json) as w ("companyId" uuid, id uuid)`;
  const recorded = sql`r.company_id = w."companyId" and r.object = 'contact' and r.record_id = w.id`;
  await sql`delete from import_records r using ${keys} where ${recorded} and r.import_id = ${importId}`.execute(trx);
  await sql`delete from provenance r using ${keys} where ${recorded}`.execute(trx);
  await sql`delete from timeline_events r using ${keys} where ${recorded}`.execute(trx);
  await sql`delete from contacts k using ${keys} where k.company_id = w."companyId" and k.id = w.id`.execute(trx);
}
