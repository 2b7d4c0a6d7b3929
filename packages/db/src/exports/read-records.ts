import type { ImportKind } from "@tandem/domain/imports/import";
import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";
import { EXPORT_TABLES } from "./export-tables.ts";
import type { KeyQuery, RecordKey } from "./record-keys.ts";

const BATCH = 500;

/** What a cell holds: a moment is a Date, a list is an array, an amount stands in minor units with its currency. */
export type ExportValue = string | number | boolean | Date | readonly string[] | Amount | null;
export type Amount = { minor: number; currency: string };

/**
 * The records of a kind batch by batch, in the order of their keys. A cursor of the server holds the place, so it needs
 * a transaction, memory stays flat, and every batch is of the same snapshot where the transaction is.
 */
export async function* readRecords(
  trx: Kysely<Database>,
  kind: ImportKind,
  { keys, columns }: { keys: KeyQuery; columns: readonly string[] },
): AsyncGenerator<ExportValue[][]> {
  const size = EXPORT_TABLES[kind].batch ?? BATCH;
  await sql`declare export_keys no scroll cursor for ${keys}`.execute(trx);
  for (;;) {
    const { rows } = await sql<RecordKey>`fetch forward ${sql.lit(size)} from export_keys`.execute(trx);
    if (rows.length > 0) yield await readCells(trx, kind, { keys: rows, columns });
    if (rows.length < size) break;
  }
  await sql`close export_keys`.execute(trx);
}

async function readCells(
  trx: Kysely<Database>,
  kind: ImportKind,
  { keys, columns }: { keys: readonly RecordKey[]; columns: readonly string[] },
): Promise<ExportValue[][]> {
  const { table, ofCompany, cells } = EXPORT_TABLES[kind];
  const selected = columns.map((name) => {
    const cell = cells[name];
    if (!cell) throw new Error(`no cell for ${kind}.${name}`);
    return "minor" in cell ? cell.minor : cell;
  });
  const ids = keys.map(({ id }) => id);
  const companyIds = keys.map(({ companyId }) => companyId);
  const { rows } = await sql<Record<string, Exclude<ExportValue, Amount>>>`
    select ${sql.join(selected.map((cell, index) => sql`${cell} as ${sql.id(`c${index}`)}`))}
    from unnest(${ids}::uuid[], ${companyIds}::uuid[]) with ordinality as k(id, company_id, place)
      join ${sql.table(table)} r on r.id = k.id ${ofCompany ? sql`and r.company_id = k.company_id` : sql``}
    order by k.place`.execute(trx);
  const currencyAt = columns.indexOf("currency");
  return rows.map((row) =>
    columns.map((name, index) => {
      const value = row[`c${index}`] ?? null;
      const isAmount = "minor" in (cells[name] ?? {});
      return isAmount && value !== null ? { minor: Number(value), currency: String(row[`c${currencyAt}`]) } : value;
    }),
  );
}
