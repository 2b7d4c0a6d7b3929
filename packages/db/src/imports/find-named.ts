import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "../schema/database.ts";

/** Where a record that a cell names stands, and what it is called there. */
const NAMED = {
  contact: { table: "contacts", name: sql`r.name`, emails: true },
  deal: { table: "deals", name: sql`r.name`, emails: false },
  order: { table: "orders", name: sql`r.number`, emails: false },
  subscription: { table: "subscriptions", name: sql`r.name`, emails: false },
  service: { table: "services", name: sql`r.name`, emails: false },
  ticket: { table: "tickets", name: sql`r.number::text`, emails: false },
} as const;

export type NamedTarget = keyof typeof NAMED;

export interface NamedRecord {
  id: string;
  companyId: string;
  companyName: string;
  name: string;
  emails: string[];
  /** Only where it is one of the asking source. */
  externalId: string | null;
  archived: boolean;
}

export interface SoughtNames {
  texts: string[];
  ids: string[];
  companyIds: string[];
  /** Some rows do not say which company they are about. */
  anywhere: boolean;
}

/** The records these texts could name: by our own id, the source's, or what they are called at their company. */
export async function findNamedRecords(
  db: Kysely<Database>,
  target: NamedTarget,
  source: string,
  { texts, ids, companyIds, anywhere }: SoughtNames,
): Promise<NamedRecord[]> {
  const { table, name, emails } = NAMED[target];
  const here = sql`r.company_id = any(${companyIds}::uuid[])`;
  const called = sql`lower(${name}) in (select lower(n) from unnest(${texts}::text[]) n)`;
  const mailed = sql`r.email = any(${texts}::citext[]) or r.other_emails && ${texts.map((text) => text.toLowerCase())}::text[]`;
  const ways: RawBuilder<unknown>[] = [sql`(r.source = ${source} and r.external_id = any(${texts}::text[]))`];
  if (ids.length > 0) ways.push(sql`(${anywhere ? sql`true` : here} and r.id = any(${ids}::uuid[]))`);
  if (companyIds.length > 0) ways.push(sql`(${here} and (${emails ? sql`${called} or ${mailed}` : called}))`);
  if (anywhere && target === "ticket") ways.push(sql`r.number = any(${texts.filter(isNumber)}::bigint[])`);
  const { rows } = await sql<NamedRecord>`
    select r.id, r.company_id, c.name as company_name, ${name} as name, r.archived_at is not null as archived,
      case when r.source = ${source} then r.external_id end as external_id,
      ${emails ? sql`array(select lower(e) from unnest(array_prepend(r.email::text, r.other_emails)) e where e is not null)` : sql`'{}'::text[]`} as emails
    from ${sql.table(table)} r join companies c on c.id = r.company_id
    where ${sql.join(ways, sql` or `)}`.execute(db);
  return rows;
}

const isNumber = (text: string) => /^\d{1,15}$/.test(text);
