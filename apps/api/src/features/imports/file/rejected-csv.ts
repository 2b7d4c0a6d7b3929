import { findRejectedHeader, listRejectedRows } from "@tandem/db/imports/rejected-rows";
import type { Database } from "@tandem/db/schema/database";
import type { Kysely } from "kysely";
import { BOM, csvLines } from "../../exports/csv-lines.ts";
import { REASON_COLUMN, ROW_COLUMN } from "./row-layout.ts";

const PAGE = 2_000;

/**
 * The refused rows as they stood in the file, with two columns behind them; mended, it can be brought in as it is. Rows
 * are filled up to the widest, so that our columns stand below each other.
 */
export async function streamRejectedCsv(db: Kysely<Database>, importId: string): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  const header = (await findRejectedHeader(db, importId)) ?? { cells: [], widest: 0 };
  const filledUp = (cells: readonly string[]) => [
    ...cells,
    ...Array.from({ length: Math.max(0, header.widest - cells.length) }, () => ""),
  ];
  let after = 0;
  return new ReadableStream<Uint8Array>({
    start: (controller) =>
      controller.enqueue(encoder.encode(BOM + csvLines([[...filledUp(header.cells), ROW_COLUMN, REASON_COLUMN]]))),
    pull: async (controller) => {
      const rows = await listRejectedRows(db, importId, { after, limit: PAGE });
      const last = rows.at(-1);
      if (!last) return controller.close();
      after = last.row;
      const lines = rows.map(({ row, cells, reasons }) => [...filledUp(cells), String(row), reasons.join(" ")]);
      controller.enqueue(encoder.encode(csvLines(lines)));
    },
  });
}
