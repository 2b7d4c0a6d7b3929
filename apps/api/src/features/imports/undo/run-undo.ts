import { recordAudit } from "@tandem/db/audit/record-audit";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { leaveSeats } from "@tandem/db/imports/seats";
import { removeLedger, takeLastRecords, type UndoRecord } from "@tandem/db/imports/undo";
import { endUndo, lockUndoing, moveUndo, recordKept, type UndoCounts } from "@tandem/db/imports/undo-marks";
import { auditUndo } from "@tandem/db/imports/write-effects";
import { takeImportTurn } from "@tandem/db/imports/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { JobContext } from "../../../jobs/context.ts";
import { type TakenBack, takeBackCreations } from "./take-back-creations.ts";
import { takeBackReferences } from "./take-back-references.ts";
import { takeBackUpdates } from "./take-back-updates.ts";

const BATCH = 500;

type UndoContext = Pick<JobContext, "db" | "actor" | "now" | "requestId" | "signal">;

/** Job: takes an import back, last row first, batch by batch; killed in the middle, it goes on with what is left. */
export async function runUndo(ctx: UndoContext, { importId }: { importId: string }): Promise<void> {
  for (;;) {
    ctx.signal?.throwIfAborted();
    if (!(await undoBatch(ctx, importId))) return;
  }
}

/** False when there is nothing left to do. */
async function undoBatch(ctx: UndoContext, importId: string): Promise<boolean> {
  return inTransaction(ctx.db, async (trx) => {
    await takeImportTurn(trx);
    const run = await lockUndoing(trx, importId);
    if (!run) return false;
    const records = await takeLastRecords(trx, importId, BATCH);
    if (records.length === 0) {
      const last = await takeBackReferences(trx, importId);
      await recordKept(trx, importId, last.kept);
      const counts = add(run.counts, last);
      await moveUndo(trx, importId, counts);
      await endUndo(trx, importId);
      const changes = { kind: run.kind, counts };
      await recordAudit(trx, ctx, {
        action: "import.undone",
        object: "import",
        recordId: importId,
        companyId: null,
        changes,
      });
      return false;
    }
    let counts = run.counts;
    for (const alike of runsOfOneSort(records)) {
      const work = { trx, importId, object: alike[0]?.object ?? "", records: alike };
      if (work.object === "seat") {
        await leaveSeats(trx, alike);
        continue;
      }
      const done = await (alike[0]?.made === "created" ? takeBackCreations(work) : takeBackUpdates(work));
      await recordKept(trx, importId, done.kept);
      counts = add(counts, done);
    }
    await removeLedger(trx, records);
    const companyIds = [...new Set(records.map(({ companyId }) => companyId))].sort();
    await auditUndo(trx, { importId, actorId: run.counts.askedBy, now: ctx.now }, companyIds);
    await refreshCompanyFigures(trx, companyIds);
    await moveUndo(trx, importId, counts);
    return true;
  });
}

const add = (counts: UndoCounts, { restored, removed, kept }: TakenBack): UndoCounts => ({
  ...counts,
  restored: counts.restored + restored,
  removed: counts.removed + removed,
  kept: counts.kept + kept.length,
});

/** Neighbours of one object that were made in one way: the order in which they are taken back stays. */
function runsOfOneSort(records: readonly UndoRecord[]): UndoRecord[][] {
  const runs: UndoRecord[][] = [];
  for (const record of records) {
    const last = runs.at(-1);
    const [first] = last ?? [];
    const isAlike = first?.object === record.object && first.made === record.made;
    // A record that was written twice is taken back step by step.
    const isTwice = last?.some(({ recordId }) => recordId === record.recordId);
    if (last && isAlike && !isTwice) last.push(record);
    else runs.push([record]);
  }
  return runs;
}
