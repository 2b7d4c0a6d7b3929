import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

const HEADER_ROW = 1;

export interface KeptRow {
  row: number;
  cells: readonly string[];
}

/** Keeps refused rows as they stood in the file, with the header as row 1. */
export async function keepRejectedRows(
  db: Kysely<Database>,
  importId: string,
  { header, rows }: { header: readonly string[]; rows: readonly KeptRow[] },
): Promise<void> {
  if (rows.length === 0) return;
  const all = JSON.stringify([{ row: HEADER_ROW, cells: header }, ...rows]);
  await sql`
    insert into import_rejected_rows (import_id, row, cells)
    select ${importId}::uuid, r.row, array(select json_array_elements_text(r.cells))
    from json_to_recordset(${all}::json) as r (row integer, cells json)
    on conflict (import_id, row) do nothing`.execute(db);
}

/** Those rows were taken on a second look. */
export async function forgetRejectedRows(
  db: Kysely<Database>,
  importId: string,
  rows: readonly number[],
): Promise<void> {
  if (rows.length === 0) return;
  await db.deleteFrom("importRejectedRows").where("importId", "=", importId).where("row", "in", rows).execute();
}

export interface RejectedRow {
  row: number;
  cells: string[];
  reasons: string[];
}

/** The header as the file had it, and how many cells the widest refused row has; undefined where no row was refused. */
export async function findRejectedHeader(
  db: Kysely<Database>,
  importId: string,
): Promise<{ cells: string[]; widest: number } | undefined> {
  const { rows } = await sql<{ cells: string[]; widest: number }>`
    select h.cells, (select max(cardinality(r.cells)) from import_rejected_rows r where r.import_id = h.import_id)::int as widest
    from import_rejected_rows h where h.import_id = ${importId}::uuid and h.row = ${HEADER_ROW}`.execute(db);
  return rows[0];
}

/** In the order of the file, behind the given row, each with everything that is wrong with it. */
export async function listRejectedRows(
  db: Kysely<Database>,
  importId: string,
  { after, limit }: { after: number; limit: number },
): Promise<RejectedRow[]> {
  const { rows } = await sql<RejectedRow>`
    select r.row, r.cells, array(select concat_ws(': ', e."column", e.message) from import_errors e
      where e.import_id = r.import_id and e.row = r.row order by e.position) as reasons
    from import_rejected_rows r
    where r.import_id = ${importId}::uuid and r.row > ${Math.max(after, HEADER_ROW)}
    order by r.row limit ${limit}`.execute(db);
  return rows;
}
