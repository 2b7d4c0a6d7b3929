import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";
import { undoTable } from "./snapshots.ts";
import { ledgerKeys, type UndoRecord } from "./undo.ts";

/** A record that an import brought into being, with what speaks against taking it away. */
export interface CreatedState {
  id: string;
  isThere: boolean;
  isEdited: boolean;
  isToldLater: boolean;
  /** something that names records by their kind refers to it */
  referrer: "links" | "files" | "shares" | null;
}

/** Locks the records that are still there. */
export async function readCreatedStates(
  trx: Transaction<Database>,
  object: string,
  records: readonly UndoRecord[],
): Promise<CreatedState[]> {
  const { table, versioned } = undoTable(object);
  const ofCompany = table === "companies" ? sql`true` : sql`t.company_id = l.company_id`;
  await sql`select from ${sql.table(table)} t join ${ledgerKeys(records)} on t.id = k."recordId"
    ${table === "companies" ? sql`` : sql`and t.company_id = k."companyId"`} order by t.id for update of t`.execute(
    trx,
  );
  const refers = (from: RawBuilder<unknown>) => sql`exists (select from ${from})`;
  const { rows } = await sql<CreatedState>`
    select l.id, t.id is not null as is_there, ${versioned ? sql`coalesce(t.version <> l.version, false)` : sql`false`} as is_edited,
      exists (select from import_records o where o.company_id = l.company_id and o.object = l.object
        and o.record_id = l.record_id and o.id > l.id) as is_told_later,
      case when ${refers(sql`links r where r.company_id = l.company_id and (r.from_id = l.record_id or r.to_id = l.record_id)`)} then 'links'
        when ${refers(sql`files r where r.company_id = l.company_id and r.object = l.object and r.record_id = l.record_id`)} then 'files'
        when ${refers(sql`shares r where r.company_id = l.company_id and r.object = l.object and r.record_id = l.record_id`)} then 'shares'
      end as referrer
    from ${ledgerKeys(records)} join import_records l on l.company_id = k."companyId" and l.id = k.id
      left join ${sql.table(table)} t on t.id = l.record_id and ${ofCompany}`.execute(trx);
  return rows;
}

/**
 * Takes records away with all that belongs to them. Answers the table that still refers to one of them, in which case
 * nothing was taken away.
 */
export async function deleteRecords(
  trx: Transaction<Database>,
  object: string,
  records: readonly UndoRecord[],
): Promise<string | null> {
  if (records.length === 0) return null;
  const { table, parts } = undoTable(object);
  const isCompany = table === "companies";
  await sql`savepoint undo_creations`.execute(trx);
  try {
    for (const part of parts)
      await sql`delete from ${sql.raw(part.table)} t using ${ledgerKeys(records)}
        where t.company_id = k."companyId" and t.${sql.raw(part.of)} = k."recordId"
          ${part.cameAs === undefined ? sql`` : sql`and t.external_id = ${part.cameAs} || k."recordId"::text`}`.execute(
        trx,
      );
    for (const copy of ["timeline_events", "archived_timeline_events", "provenance"])
      await sql`delete from ${sql.raw(copy)} t using ${ledgerKeys(records)}
        where t.company_id = k."companyId" and t.object = ${object} and t.record_id = k."recordId"`.execute(trx);
    for (const derived of isCompany ? ["company_figures", "company_team"] : [])
      await sql`delete from ${sql.raw(derived)} t using ${ledgerKeys(records)} where t.company_id = k."companyId"`.execute(
        trx,
      );
    await sql`delete from ${sql.table(table)} t using ${ledgerKeys(records)}
      where t.id = k."recordId" ${isCompany ? sql`` : sql`and t.company_id = k."companyId"`}`.execute(trx);
    await sql`release savepoint undo_creations`.execute(trx);
    return null;
  } catch (error) {
    await sql`rollback to savepoint undo_creations`.execute(trx);
    if (isStillReferredTo(error)) return error.table ?? "other records";
    throw error;
  }
}

/** What people know these records by. */
export async function listLabels(
  trx: Transaction<Database>,
  object: string,
  records: readonly UndoRecord[],
): Promise<Map<string, string>> {
  if (records.length === 0) return new Map();
  const { table, label } = undoTable(object);
  const { rows } = await sql<{ id: string; label: string | null }>`
    select t.id, left(t.${sql.raw(label)}::text, 200) as label from ${sql.table(table)} t
    where t.id = any(${records.map(({ recordId }) => recordId)}::uuid[])
      ${table === "companies" ? sql`` : sql`and t.company_id = any(${records.map(({ companyId }) => companyId)}::uuid[])`}`.execute(
    trx,
  );
  return new Map(rows.map(({ id, label: text }) => [id, text ?? ""]));
}

const isStillReferredTo = (error: unknown): error is { code: string; table?: string } =>
  typeof error === "object" && error !== null && "code" in error && error.code === "23503";
