import { type Kysely, sql, type Transaction } from "kysely";
import { newId } from "../ids.ts";
import type { Told } from "../provenance/reads.ts";
import type { Database } from "../schema/database.ts";
import { snapshotOf } from "./snapshots.ts";

/** What an import made of one row of its file. */
export interface LedgerRecord {
  companyId: string;
  row: number;
  recordId: string;
  made: "created" | "updated";
  /** Of an update: the record and its parts before it was written. */
  before: string | null;
  toldBefore: Told | null;
}

/** What was updated is compared with what it was: only the difference is kept. */
export async function recordLedger(
  trx: Transaction<Database>,
  { importId, object }: { importId: string; object: string },
  records: readonly LedgerRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map((record) => ({ ...record, id: newId() }));
  const now = snapshotOf(object, sql`w."companyId"`, sql`w."recordId"`);
  await sql`
    insert into import_records (company_id, id, import_id, row, object, record_id, made, changes, told_before)
    select w."companyId", w.id, ${importId}, w.row, ${object}, w."recordId", w.made,
      case when w.before is not null then coalesce(import_diff(w.before::jsonb, ${now}), '{}') end, w."toldBefore"
    from json_to_recordset(${JSON.stringify(rows)}::json) as w ("companyId" uuid, id uuid, row integer, "recordId" uuid,
      made text, before text, "toldBefore" jsonb)`.execute(trx);
}

/** An import or its undo wrote these records again: still nobody else did. */
export async function raiseCreatedVersions(
  trx: Transaction<Database>,
  object: string,
  records: readonly { companyId: string; id: string }[],
): Promise<void> {
  if (records.length === 0) return;
  await sql`
    update import_records r set version = r.version + 1
    from json_to_recordset(${JSON.stringify(records)}::json) as k ("companyId" uuid, id uuid)
    where r.company_id = k."companyId" and r.object = ${object} and r.record_id = k.id and r.made = 'created'`.execute(
    trx,
  );
}

export async function countLedger(db: Kysely<Database>, importId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*)::int from import_records where import_id = ${importId})
      + (select count(*)::int from import_references where import_id = ${importId}) as count`.execute(db);
  return rows[0]?.count ?? 0;
}
