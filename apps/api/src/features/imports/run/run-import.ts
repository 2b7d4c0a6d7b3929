import { recordAudit } from "@tandem/db/audit/record-audit";
import {
  beginImport,
  finishImport,
  type RunningImport,
  restartImport,
  setRowsTotal,
  takeTrial,
} from "@tandem/db/imports/writes";
import { inTransaction } from "@tandem/db/transaction";
import { DomainError } from "@tandem/domain/errors/domain-error";
import { NO_COUNTS } from "@tandem/domain/imports/import";
import { planColumns } from "@tandem/domain/imports/plan-columns";
import { problemOfPostgres } from "../../../http/postgres-problem.ts";
import type { JobContext } from "../../../jobs/context.ts";
import { readHeader, readRecords } from "../file/read-records.ts";
import { forgetFile, importFile } from "../file/store-file.ts";
import { UnreadableFile } from "../file/unreadable-file.ts";
import { type ImportWork, TakenOver } from "./import-batch.ts";
import { importFileRows, type Pace } from "./import-file.ts";

export type ImportJobContext = Pick<JobContext, "db" | "actor" | "now" | "requestId" | "dataDir" | "signal">;

/** Job: brings a file in, from its beginning or from where it was interrupted. */
export async function runImport(
  ctx: ImportJobContext,
  { importId }: { importId: string },
  { batchRows = 500 }: { batchRows?: number } = {},
): Promise<void> {
  const run = await beginImport(ctx.db, importId, ctx.now);
  if (!run) return;
  try {
    const done = await bringIn(ctx, run, { batchRows, signal: ctx.signal });
    await end(ctx, done, null);
  } catch (error) {
    if (error instanceof TakenOver) return;
    const failure = failureOf(error);
    if (failure === null) throw error; // tried again later, behind the mark
    await end(ctx, run, failure);
  }
}

async function bringIn(ctx: ImportJobContext, run: RunningImport, pace: Pace): Promise<RunningImport> {
  const path = importFile(ctx.dataDir, run.id);
  if (run.rowsTotal === null) await setRowsTotal(ctx.db, run.id, await countRows(path, run.options.delimiter));
  const header = (await readHeader(path, run.options.delimiter))?.names ?? [];
  const { plan, problems } = planColumns(run.kind, run.mapping, header);
  if (problems[0]) throw new UnreadableFile(`${problems[0].path} ${problems[0].message}.`);
  const work: ImportWork = { db: ctx.db, reportTo: null, plan, width: header.length };
  return run.dryRun ? tryOut(ctx, work, run, path, pace) : importFileRows(work, run, path, pace);
}

class RolledBack extends Error {
  readonly run: RunningImport;
  constructor(run: RunningImport) {
    super("a trial leaves nothing");
    this.run = run;
  }
}

/** The same work in one transaction that is rolled back, so that every row is judged with all rows before it in place. */
async function tryOut(
  ctx: ImportJobContext,
  work: ImportWork,
  run: RunningImport,
  path: string,
  pace: Pace,
): Promise<RunningImport> {
  try {
    return await ctx.db.transaction().execute(async (trx) => {
      if (!(await takeTrial(trx, run.id))) throw new TakenOver();
      await restartImport(ctx.db, run.id);
      const fresh = { ...run, rowsDone: 0, counts: NO_COUNTS, secondLook: null };
      throw new RolledBack(await importFileRows({ ...work, db: trx, reportTo: ctx.db }, fresh, path, pace));
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.run;
    throw error;
  }
}

/** Reads the file to its end before anything is written: one that is cut off changes nothing. */
async function countRows(path: string, delimiter: string): Promise<number> {
  let rows = 0;
  for await (const { row } of readRecords(path, delimiter)) rows = row - 1;
  return rows;
}

async function end(
  ctx: ImportJobContext,
  { id, kind, dryRun, counts }: RunningImport,
  failure: string | null,
): Promise<void> {
  await inTransaction(ctx.db, async (trx) => {
    if (!(await finishImport(trx, id, { now: ctx.now, failure }))) return;
    const action = failure === null ? "import.finished" : "import.failed";
    const changes = { kind, dryRun, ...(failure === null ? { counts } : { failure }) };
    await recordAudit(trx, ctx, { action, object: "import", recordId: id, companyId: null, changes });
  });
  await forgetFile(ctx.dataDir, id);
}

/** A sentence for what trying again would not mend; null for everything else. */
function failureOf(error: unknown): string | null {
  if (error instanceof UnreadableFile) return error.message;
  if (error instanceof Error && "code" in error && error.code === "ENOENT")
    return "The file is no longer in the data folder.";
  const refused = problemOfPostgres(error);
  if (!(refused instanceof DomainError) || refused.code === "conflict") return null;
  return `The database refused a row of a batch: ${refused.message} Rows counted until then are in.`;
}
