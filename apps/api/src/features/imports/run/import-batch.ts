import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { forgetRejectedRows, keepRejectedRows } from "@tandem/db/imports/rejected-rows";
import { auditBatch } from "@tandem/db/imports/write-effects";
import {
  addImportErrors,
  lockMark,
  moveMark,
  type RunningImport,
  removeImportErrors,
  takeImportTurn,
} from "@tandem/db/imports/writes";
import type { Database } from "@tandem/db/schema/database";
import { inTransaction } from "@tandem/db/transaction";
import { getWorkspace } from "@tandem/db/workspace/reads";
import type { ImportCounts } from "@tandem/domain/imports/import";
import type { PlannedField } from "@tandem/domain/imports/plan-columns";
import { type ReadRow, readRow } from "@tandem/domain/imports/read-row";
import { workspaceDay } from "@tandem/domain/workspace/workspace-day";
import type { Kysely, Transaction } from "kysely";
import type { CsvRecord } from "../file/read-records.ts";
import { KINDS } from "../kinds/kinds.ts";
import type { Batch, RowOutcome } from "../records/batch.ts";
import { importRows } from "./import-rows.ts";

/** Someone else has gone on with this import meanwhile: nothing is left to do here. */
export class TakenOver extends Error {}

export interface ImportWork {
  /** A transaction that is rolled back in the end, for a trial. */
  db: Kysely<Database>;
  /** Where progress and errors are told: in the transaction of the batch, but outside of a trial's. */
  reportTo: Kysely<Database> | null;
  plan: readonly PlannedField[];
  header: readonly string[];
}

/** One batch in one transaction, with the mark, the counts and the errors. `next` is where the import stands after it. */
export async function importBatch(
  work: ImportWork,
  run: RunningImport,
  records: readonly CsvRecord[],
  next: Pick<RunningImport, "rowsDone" | "secondLook">,
): Promise<RunningImport> {
  return inTransaction(work.db, async (trx) => {
    await takeImportTurn(trx);
    if (!run.dryRun && !(await lockMark(trx, run))) throw new TakenOver();
    const { reads, outcomes: unreadable } = readAll(run, work, records);
    const batch = await openBatch(trx, run);
    const outcomes = [...unreadable, ...(await importRows(batch, KINDS[run.kind], reads))];
    if (!run.dryRun) await closeBatch(batch);

    const look = next.secondLook;
    const settled = look ? outcomes.filter(({ result }) => result !== "waiting") : outcomes;
    const report = work.reportTo ?? trx;
    if (look) await takeRefusalsBack(report, run.id, settled);
    await tellRefusals(report, run.id, { settled, records, header: work.header });
    const counts = settled.reduce(count, look ? withoutRows(run.counts, settled.length) : run.counts);
    const secondLook = look && { ...look, resolved: look.resolved + settled.length };
    const moved = { ...run, ...next, secondLook, counts };
    await moveMark(report, moved);
    return moved;
  });
}

async function takeRefusalsBack(db: Kysely<Database>, importId: string, settled: readonly RowOutcome[]) {
  const rows = settled.map(({ row }) => row);
  await removeImportErrors(db, importId, rows);
  await forgetRejectedRows(db, importId, rows);
}

/** What is wrong with each refused row, and the row itself, so that it can be mended. */
async function tellRefusals(
  db: Kysely<Database>,
  importId: string,
  told: { settled: readonly RowOutcome[]; records: readonly CsvRecord[]; header: readonly string[] },
) {
  const refused = told.settled.flatMap((outcome) => ("errors" in outcome ? outcome : []));
  const rows = new Set(refused.map(({ row }) => row));
  await addImportErrors(db, importId, refused.flatMap(({ errors }) => errors).sort(byRow));
  await keepRejectedRows(db, importId, {
    header: told.header,
    rows: told.records.filter(({ row }) => rows.has(row)),
  });
}

function readAll({ kind }: RunningImport, { plan, header }: ImportWork, records: readonly CsvRecord[]) {
  const reads: ReadRow[] = [];
  const outcomes: RowOutcome[] = [];
  for (const { row, cells } of records) {
    if (cells.length === 0) continue;
    const result = readRow(kind, plan, { row, cells, width: header.length });
    if ("read" in result) reads.push(result.read);
    else outcomes.push({ row, result: "rejected", errors: result.errors });
  }
  return { reads, outcomes };
}

async function openBatch(trx: Transaction<Database>, run: RunningImport): Promise<Batch> {
  const { currency, timeZone } = await getWorkspace(trx);
  return {
    trx,
    run,
    now: run.createdAt,
    today: workspaceDay(run.createdAt, timeZone),
    timeZone,
    currency,
    touched: new Map(),
  };
}

/** A trial leaves these out: they judge nothing, and their rows would be locked until it is rolled back. */
async function closeBatch({ trx, run, touched }: Batch): Promise<void> {
  await auditBatch(trx, run, touched);
  if (!KINDS[run.kind].isBesideTheBook) await refreshCompanyFigures(trx, [...touched.keys()].sort());
}

function count(counts: ImportCounts, outcome: RowOutcome): ImportCounts {
  const result = outcome.result === "waiting" ? "rejected" : outcome.result;
  const kept = "kept" in outcome ? outcome.kept : 0;
  return { ...counts, rows: counts.rows + 1, [result]: counts[result] + 1, kept: counts.kept + kept };
}

/** Rows that were refused at first are counted anew. */
const withoutRows = (counts: ImportCounts, rows: number): ImportCounts => ({
  ...counts,
  rows: counts.rows - rows,
  rejected: counts.rejected - rows,
});

const byRow = (one: { row: number }, other: { row: number }) => one.row - other.row;
