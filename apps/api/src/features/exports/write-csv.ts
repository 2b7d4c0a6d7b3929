import type { ExportValue } from "@tandem/db/exports/read-records";
import { readRecords } from "@tandem/db/exports/read-records";
import type { KeyQuery } from "@tandem/db/exports/record-keys";
import type { Database } from "@tandem/db/schema/database";
import type { ImportKind } from "@tandem/domain/imports/import";
import type { Kysely } from "kysely";
import { BOM, csvLines } from "./csv-lines.ts";

export interface CsvPlan {
  kind: ImportKind;
  columns: readonly string[];
  keys: KeyQuery;
}

/** One file, batch by batch; `counted` hears how many rows each batch has. */
export async function* writeCsv(
  snapshot: Kysely<Database>,
  { kind, columns, keys }: CsvPlan,
  counted: (rows: number) => void,
): AsyncGenerator<Buffer> {
  yield textOf([columns], BOM);
  for await (const rows of readRecords(snapshot, kind, { keys, columns })) {
    counted(rows.length);
    yield textOf(rows);
  }
}

const textOf = (rows: readonly (readonly ExportValue[])[], before = "") => Buffer.from(before + csvLines(rows));
