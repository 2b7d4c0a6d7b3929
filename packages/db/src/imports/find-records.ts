import { type RawBuilder, sql, type Transaction } from "kysely";
import { RECORD_TABLES, type RecordTable } from "../records/record-tables.ts";
import type { Database } from "../schema/database.ts";

/** A record as an import may find it, with all its columns. */
export interface FoundRecord {
  id: string;
  companyId: string;
  companyName: string;
  source: string | null;
  externalId: string | null;
  archived: boolean;
  row: Readonly<Record<string, unknown>>;
}

/** What rows of a batch may be recognised by. */
export interface SoughtRecords {
  companyIds: string[];
  /** Our own ids, at the named companies. */
  ids: string[];
  sources: string[];
  externalIds: string[];
  /** Column → the values that rows give; only records that have one of each. */
  natural: Readonly<Record<string, readonly unknown[]>> | null;
}

/**
 * The records these rows could mean, ours until the transaction ends. `numbered` says where external ids count: all across
 * a source, or within each company.
 */
export async function lockRecordsByIdentity(
  trx: Transaction<Database>,
  table: RecordTable,
  numbered: "source" | "company",
  sought: SoughtRecords,
): Promise<FoundRecord[]> {
  const { companyIds, ids, sources, externalIds, natural } = sought;
  const shape = RECORD_TABLES[table];
  const here = sql`r.company_id = any(${companyIds}::uuid[])`;
  const ways: RawBuilder<unknown>[] = [];
  if (ids.length > 0) ways.push(sql`(${here} and r.id = any(${ids}::uuid[]))`);
  if (externalIds.length > 0 && shape.numbered) {
    const called = sql`r.source = any(${sources}::text[]) and r.external_id = any(${externalIds}::text[])`;
    ways.push(numbered === "source" ? sql`(${called})` : sql`(${here} and ${called})`);
  }
  if (natural) {
    const same = Object.entries(natural).map(([column, values]) => sql`${isOneOf(column, values)}`);
    ways.push(
      sql`(${sql.join([here, ...same, ...(shape.archivable ? [sql`r.archived_at is null`] : [])], sql` and `)})`,
    );
  }
  if (ways.length === 0 || companyIds.length === 0) return [];
  const { rows } = await sql<Readonly<Record<string, unknown>>>`
    select r.*, c.name as "$company" from ${sql.table(table)} r join companies c on c.id = r.company_id
    where ${sql.join(ways, sql` or `)} order by r.id for no key update of r`.execute(trx);
  return rows.map(toFound);
}

/** Texts are the same however they are capitalised. */
function isOneOf(column: string, values: readonly unknown[]): RawBuilder<unknown> {
  const ref = sql.ref(`r.${column}`);
  return column.endsWith("Id")
    ? sql`${ref} = any(${values}::uuid[])`
    : column.endsWith("At")
      ? sql`${ref} = any(${values}::timestamptz[])`
      : sql`lower(${ref}) in (select lower(v) from unnest(${values}::text[]) v)`;
}

/** Which of these ids are taken by records of other companies. */
export async function findForeignIds(
  trx: Transaction<Database>,
  table: RecordTable | "contacts" | "deals",
  ids: readonly string[],
): Promise<Map<string, { companyId: string; companyName: string }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; companyId: string; companyName: string }>`
    select r.id, r.company_id, c.name as company_name from ${sql.table(table)} r join companies c on c.id = r.company_id
    where r.id = any(${[...ids]}::uuid[])`.execute(trx);
  return new Map(rows.map(({ id, ...place }) => [id, place]));
}

function toFound({ $company, ...row }: Readonly<Record<string, unknown>>): FoundRecord {
  return {
    id: String(row.id),
    companyId: String(row.companyId),
    companyName: String($company),
    source: textOrNull(row.source),
    externalId: textOrNull(row.externalId),
    archived: row.archivedAt instanceof Date,
    row,
  };
}

const textOrNull = (value: unknown) => (typeof value === "string" ? value : null);
