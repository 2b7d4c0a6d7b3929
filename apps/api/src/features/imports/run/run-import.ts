import { beginImport, listUnfinishedOfGroup, type RunningImport } from "@tandem/db/imports/writes";
import type { JobContext } from "../../../jobs/context.ts";
import { importFile } from "../file/store-file.ts";
import { checkFiles, readPlan } from "./check-files.ts";
import { endImport, failTogether, failureOf } from "./end-import.ts";
import { TakenOver } from "./import-batch.ts";
import { importFileRows, type Pace } from "./import-file.ts";
import { tryOut } from "./try-out.ts";

export type ImportJobContext = Pick<JobContext, "db" | "actor" | "now" | "requestId" | "dataDir" | "signal">;

/**
 * Job: brings a file in, and those that were handed in with it one after the other, from the beginning or from where it
 * was interrupted. All of them are read to their end before anything is written.
 */
export async function runImport(
  ctx: ImportJobContext,
  { importId }: { importId: string },
  { batchRows = 2_000 }: { batchRows?: number } = {},
): Promise<void> {
  const waiting = await listUnfinishedOfGroup(ctx.db, importId);
  const [first] = waiting;
  if (!first || !(await beginImport(ctx.db, first.id, ctx.now))) return;
  const unreadable = await checkFiles(ctx, waiting);
  if (unreadable) return failTogether(ctx, waiting, unreadable);
  const pace: Pace = { batchRows, signal: ctx.signal };
  try {
    await (first.dryRun ? tryOut(ctx, waiting, pace) : bringIn(ctx, waiting, pace));
  } catch (error) {
    if (!(error instanceof TakenOver)) throw error; // tried again later, behind the mark
  }
}

async function bringIn(ctx: ImportJobContext, waiting: readonly RunningImport[], pace: Pace): Promise<void> {
  for (const [index, { id }] of waiting.entries()) {
    const run = await beginImport(ctx.db, id, ctx.now);
    if (!run) continue;
    try {
      const work = { db: ctx.db, reportTo: null, ...(await readPlan(ctx, run)) };
      await endImport(ctx, await importFileRows(work, run, importFile(ctx.dataDir, id), pace), null);
    } catch (error) {
      const failure = failureOf(error);
      if (failure === null) throw error;
      return failTogether(ctx, waiting.slice(index), { run, failure });
    }
  }
}
