import { listImportErrors } from "@tandem/db/imports/reads";
import type { Database } from "@tandem/db/schema/database";
import type { ImportRowError } from "@tandem/domain/imports/import";
import type { Kysely } from "kysely";
import { csvLines } from "../../exports/csv-lines.ts";

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
    start: (controller) => controller.enqueue(encoder.encode(csvLines([["row", "column", "value", "message"]]))),
    pull: async (controller) => {
      const errors = await listImportErrors(db, importId, { after, limit: PAGE });
      const last = errors.at(-1);
      if (!last) return controller.close();
      after = last.position;
      controller.enqueue(
        encoder.encode(
          csvLines(errors.map(shown).map(({ row, column, value, message }) => [row, column, value, message])),
        ),
      );
    },
  });
}
