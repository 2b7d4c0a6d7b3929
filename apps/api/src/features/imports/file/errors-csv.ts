import { listImportErrors } from "@tandem/db/imports/reads";
import type { Database } from "@tandem/db/schema/database";
import type { ImportRowError } from "@tandem/domain/imports/import";
import type { Kysely } from "kysely";

const PAGE = 5_000;

/** All refusals of an import as CSV, page by page as the reader takes them. */
export function streamErrorsCsv(
  db: Kysely<Database>,
  importId: string,
  shown: (error: ImportRowError) => ImportRowError,
) {
  const encoder = new TextEncoder();
  let after = 0;
  return new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode("row,column,value,message\r\n")),
    pull: async (controller) => {
      const errors = await listImportErrors(db, importId, { after, limit: PAGE });
      const last = errors.at(-1);
      if (!last) return controller.close();
      after = last.position;
      controller.enqueue(encoder.encode(errors.map((error) => lineOf(shown(error))).join("")));
    },
  });
}

const lineOf = ({ row, column, value, message }: ImportRowError) =>
  `${[row, column ?? "", value ?? "", message].map(cellOf).join(",")}\r\n`;

/** Quoted where it has to be; what a spreadsheet would take for a formula begins with an apostrophe. */
export function cellOf(value: string | number): string {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
