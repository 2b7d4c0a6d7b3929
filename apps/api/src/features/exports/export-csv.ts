import type { KeyQuery } from "@tandem/db/exports/record-keys";
import { assertCompanyExists } from "@tandem/db/records/name-records";
import { exportColumns, withheldColumns } from "@tandem/domain/exports/export-columns";
import type { ImportKind } from "@tandem/domain/imports/import";
import type { Context } from "hono";
import type { MemberEnv } from "../../http/context.ts";
import { sendExport } from "./send-export.ts";
import { writeCsv } from "./write-csv.ts";

interface CsvExport {
  kind: ImportKind;
  /** As it was asked for: the audit keeps it. */
  query: { companyId?: string | null | undefined } & Record<string, unknown>;
  keys: KeyQuery;
}

/** Answers with the file of one kind; columns beyond the reader's clearance are absent. */
export async function exportCsv(c: Context<MemberEnv>, { kind, query, keys }: CsvExport) {
  const { db, actor } = c.var.ctx;
  if (query.companyId) await assertCompanyExists(db, query.companyId);
  const columns = exportColumns(kind, actor.clearances);
  return sendExport(c, {
    name: `${kind}.csv`,
    type: "text/csv; charset=utf-8",
    what: { kind, filters: query, withheld: withheldColumns(kind, actor.clearances) },
    write: (snapshot, counted) => writeCsv(snapshot, { kind, columns, keys }, counted),
  });
}
