import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";
import { UNDO_TABLES, type UndoTable } from "./undo-parts.ts";

type Key = { companyId: string; id: string };

export function undoTable(object: string): UndoTable {
  const found = UNDO_TABLES[object];
  if (!found) throw new Error(`nobody has said how to undo a ${object}`);
  return found;
}

/** Records with their parts and their rows on the timeline as they are now, as text: numbers keep all their digits. */
export async function snapshotRecords(
  trx: Transaction<Database>,
  object: string,
  records: readonly Key[],
): Promise<Map<string, string>> {
  if (records.length === 0) return new Map();
  const keys = JSON.stringify(records.map(({ companyId, id }) => ({ companyId, id })));
  const { rows } = await sql<{ id: string; snapshot: string }>`
    select k.id, ${snapshotOf(object, sql`k."companyId"`, sql`k.id`)}::text as snapshot
    from json_to_recordset(${keys}::json) as k ("companyId" uuid, id uuid)`.execute(trx);
  return new Map(rows.map(({ id, snapshot }) => [id, snapshot]));
}

/** `{ table: { key: row } }` of one record. */
export function snapshotOf(
  object: string,
  companyId: RawBuilder<unknown>,
  id: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const { table, parts } = undoTable(object);
  const ofCompany = table === "companies" ? sql`true` : sql`r.company_id = ${companyId}`;
  const sets = [
    sql`${sql.lit(tableName(object))}, (select jsonb_object_agg(r.id, to_jsonb(r)) from ${sql.table(table)} r where ${ofCompany} and r.id = ${id})`,
    sql`'timeline_events', coalesce((select jsonb_object_agg(e.id, to_jsonb(e) - 'search') from timeline_events e
      where e.company_id = ${companyId} and e.object = ${object} and e.record_id = ${id}), '{}')`,
    ...parts.map(
      (
        part,
      ) => sql`${sql.lit(part.table)}, coalesce((select jsonb_object_agg(p.${sql.raw(part.key)}, to_jsonb(p)) from ${sql.raw(part.table)} p
        where p.company_id = ${companyId} and p.${sql.raw(part.of)} = ${id}), '{}')`,
    ),
  ];
  return sql`jsonb_build_object(${sql.join(sets)})`;
}

/** As the database spells it. */
export const tableName = (object: string): string =>
  undoTable(object).table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
