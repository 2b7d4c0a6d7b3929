import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";
import { snapshotOf, tableName, undoTable } from "./snapshots.ts";

/** What an import made of one row, about to be taken back. */
export interface UndoRecord {
  companyId: string;
  /** of the ledger */
  id: string;
  object: string;
  recordId: string;
  made: "created" | "updated";
}

/** What came in last is taken back first. */
export async function takeLastRecords(
  trx: Transaction<Database>,
  importId: string,
  limit: number,
): Promise<UndoRecord[]> {
  return trx
    .selectFrom("importRecords")
    .select(["companyId", "id", "object", "recordId", "made"])
    .where("importId", "=", importId)
    .orderBy("id", "desc")
    .limit(limit)
    .forUpdate()
    .execute();
}

export async function removeLedger(trx: Transaction<Database>, records: readonly UndoRecord[]): Promise<void> {
  if (records.length > 0)
    await sql`delete from import_records r using ${ledgerKeys(records)} where r.company_id = k."companyId" and r.id = k.id`.execute(
      trx,
    );
}

/** One cell that an import wrote, and whether it still says what the import wrote. */
export interface WrittenCell {
  ledgerId: string;
  companyId: string;
  recordId: string;
  table: string;
  key: string;
  column: string;
  isSame: boolean;
}

/** Locks the records and compares them, their parts and their rows on the timeline with what the import wrote. */
export async function compareWithWritten(
  trx: Transaction<Database>,
  object: string,
  records: readonly UndoRecord[],
): Promise<WrittenCell[]> {
  await sql`select from ${sql.table(undoTable(object).table)} t join ${ledgerKeys(records)} on ${isRecord(object)}
    order by t.id for no key update of t`.execute(trx);
  const now = snapshotOf(object, sql`l.company_id`, sql`l.record_id`);
  const { rows } = await sql<WrittenCell>`
    select l.id as ledger_id, l.company_id, l.record_id, t.key as "table", r.key, c.key as "column",
      now.snapshot -> t.key -> r.key -> c.key is not distinct from c.value -> 1 as is_same
    from ${ledgerKeys(records)} join import_records l on l.company_id = k."companyId" and l.id = k.id
      cross join lateral (select ${now} as snapshot) now
      cross join lateral jsonb_each(l.changes) t cross join lateral jsonb_each(t.value -> 'changed') r
      cross join lateral jsonb_each(r.value) c`.execute(trx);
  return rows;
}

/** Writes back what these cells said before the import. */
export async function restoreCells(
  trx: Transaction<Database>,
  object: string,
  table: string,
  cells: readonly WrittenCell[],
): Promise<void> {
  if (cells.length === 0) return;
  const columns = [...new Set(cells.map(({ column }) => column))].map((column) => sql.raw(`"${column}"`));
  const isMain = table === tableName(object);
  const version = isMain && undoTable(object).versioned ? sql`version = t.version + 1, updated_at = now(),` : sql``;
  await sql`
    update ${sql.raw(table)} t set ${version} (${sql.join(columns)}) =
      (select ${sql.join(columns.map((column) => sql`was.${column}`))} from jsonb_populate_record(t, p.patch) was)
    from (select k."companyId", k."recordId", k.key, jsonb_object_agg(k."column", l.changes -> ${table} -> 'changed' -> k.key -> k."column" -> 0) as patch
      from json_to_recordset(${JSON.stringify(cells)}::json)
        as k ("ledgerId" uuid, "companyId" uuid, "recordId" uuid, key text, "column" text)
      join import_records l on l.company_id = k."companyId" and l.id = k."ledgerId"
      group by k."companyId", k."recordId", k.key) p
    where ${isRowOf(object, table)}`.execute(trx);
}

/** Takes back the rows that came into being with these updates, and brings back those that went. */
export async function restoreParts(
  trx: Transaction<Database>,
  object: string,
  records: readonly UndoRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const ledger = sql`${ledgerKeys(records)} join import_records l on l.company_id = k."companyId" and l.id = k.id`;
  const { parts } = undoTable(object);
  for (const { table } of [{ table: "timeline_events" }, ...parts])
    await sql`
      delete from ${sql.raw(table)} t using (select l.company_id as "companyId", l.record_id as "recordId", a.key
        from ${ledger} cross join lateral jsonb_array_elements_text(l.changes -> ${table} -> 'added') a (key)) p
      where ${isRowOf(object, table)}`.execute(trx);
  for (const { table } of parts)
    await sql`
      insert into ${sql.raw(table)} select was.* from ${ledger}
        cross join lateral jsonb_populate_recordset(null::${sql.raw(table)}, l.changes -> ${table} -> 'removed') was
      on conflict do nothing`.execute(trx);
}

/** The source says again what it said before, unless a later import heard something else from it. */
export async function restoreTold(
  trx: Transaction<Database>,
  importId: string,
  records: readonly UndoRecord[],
): Promise<void> {
  const ledger = sql`${ledgerKeys(records)} join import_records l on l.company_id = k."companyId" and l.id = k.id`;
  const isSame = sql`p.company_id = l.company_id and p.object = l.object and p.record_id = l.record_id and p.import_id = ${importId}`;
  await sql`delete from provenance p using ${ledger} where ${isSame} and l.told_before is null`.execute(trx);
  await sql`
    update provenance p set told = l.told_before -> 'told', earlier = l.told_before -> 'earlier',
      source_record = l.told_before ->> 'sourceRecord', observed_at = (l.told_before ->> 'observedAt')::timestamptz,
      import_id = (l.told_before ->> 'importId')::uuid
    from ${ledger} where ${isSame} and l.told_before is not null`.execute(trx);
}

/** As a table `k` of a statement. */
export const ledgerKeys = (records: readonly UndoRecord[]): RawBuilder<unknown> =>
  sql`json_to_recordset(${JSON.stringify(records.map(({ companyId, id, recordId }) => ({ companyId, id, recordId })))}::json)
    as k ("companyId" uuid, id uuid, "recordId" uuid)`;

const isRecord = (object: string): RawBuilder<unknown> =>
  undoTable(object).table === "companies"
    ? sql`t.id = k."recordId"`
    : sql`t.company_id = k."companyId" and t.id = k."recordId"`;

/** Whether `t` is the row that `p` names by company, record and key. */
function isRowOf(object: string, table: string): RawBuilder<unknown> {
  if (table === "companies") return sql`t.id = p.key::uuid`;
  const part = undoTable(object).parts.find((one) => one.table === table);
  return part
    ? sql`t.company_id = p."companyId" and t.${sql.raw(part.of)} = p."recordId" and t.${sql.raw(part.key)} = p.key::uuid`
    : sql`t.company_id = p."companyId" and t.id = p.key::uuid`;
}
