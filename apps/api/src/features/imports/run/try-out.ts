import { beginImport, type RunningImport, restartImport, takeTrial } from "@tandem/db/imports/writes";
import { NO_COUNTS } from "@tandem/domain/imports/import";
import { importFile } from "../file/store-file.ts";
import { readPlan } from "./check-files.ts";
import { endImport, type FailedImport, failTogether, failureOf } from "./end-import.ts";
import { TakenOver } from "./import-batch.ts";
import { importFileRows, type Pace } from "./import-file.ts";
import type { ImportJobContext } from "./run-import.ts";

interface Trial {
  done: RunningImport[];
  failed: FailedImport | null;
}

class RolledBack extends Error {
  readonly trial: Trial;
  constructor(trial: Trial) {
    super("a trial leaves nothing");
    this.trial = trial;
  }
}

/**
 * The same work in one transaction that is rolled back, so that every row is judged with all rows before it in place,
 * those of the files before its own too. Interrupted, it begins again from the first file.
 */
export async function tryOut(ctx: ImportJobContext, waiting: readonly RunningImport[], pace: Pace): Promise<void> {
  const { done, failed } = await inRolledBackTransaction(ctx, waiting, pace);
  for (const run of done) await endImport(ctx, run, null);
  if (failed) await failTogether(ctx, waiting.slice(done.length), failed);
}

async function inRolledBackTransaction(
  ctx: ImportJobContext,
  waiting: readonly RunningImport[],
  pace: Pace,
): Promise<Trial> {
  try {
    return await ctx.db.transaction().execute(async (trx) => {
      const [first] = waiting;
      if (!first || !(await takeTrial(trx, first.groupId ?? first.id))) throw new TakenOver();
      for (const { id } of waiting) await restartImport(ctx.db, id);
      const trial: Trial = { done: [], failed: null };
      for (const waited of waiting) {
        const begun = await beginImport(ctx.db, waited.id, ctx.now);
        if (!begun) throw new TakenOver();
        const run = { ...begun, rowsDone: 0, counts: NO_COUNTS, secondLook: null };
        try {
          const work = { db: trx, reportTo: ctx.db, ...(await readPlan(ctx, run)) };
          trial.done.push(await importFileRows(work, run, importFile(ctx.dataDir, run.id), pace));
        } catch (error) {
          const failure = failureOf(error);
          if (failure === null) throw error;
          trial.failed = { run, failure };
          break;
        }
      }
      throw new RolledBack(trial);
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.trial;
    throw error;
  }
}
