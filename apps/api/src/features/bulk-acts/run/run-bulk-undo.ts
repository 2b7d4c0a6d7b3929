import { recordAudit } from "@tandem/db/audit/record-audit";
import { beginBulkWork, countBulkOutcomes } from "@tandem/db/bulk-acts/run";
import { endBulkWork } from "@tandem/db/bulk-acts/writes";
import { inTransaction } from "@tandem/db/transaction";
import { type BulkJobContext, settleCompanies } from "./settle-companies.ts";
import { takeBack } from "./take-back.ts";

/** Job: takes a bulk act back, company by company. Stopped, because who asked may no longer, it can be asked for again. */
export async function runBulkUndo(ctx: BulkJobContext, { bulkActId }: { bulkActId: string }): Promise<void> {
  const act = await beginBulkWork(ctx.db, bulkActId, { from: ["undoing"], status: "undoing" });
  if (!act) return;
  const failure = await settleCompanies(ctx, act, {
    from: "changed",
    refused: "kept",
    step: (step, company) => takeBack(step, act.change, { ...company, since: act.createdAt }),
  });
  await inTransaction(ctx.db, async (trx) => {
    const end = { from: ["undoing" as const], to: failure ? ("done" as const) : ("undone" as const), failure };
    if (!(await endBulkWork(trx, bulkActId, { ...end, now: ctx.now }))) return;
    await recordAudit(trx, ctx, {
      action: failure ? "bulk_act.undo_failed" : "bulk_act.undone",
      object: "bulk_act",
      recordId: bulkActId,
      companyId: null,
      changes: { change: act.change, counts: await countBulkOutcomes(trx, bulkActId), ...(failure && { failure }) },
    });
  });
}
