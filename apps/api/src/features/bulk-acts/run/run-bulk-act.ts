import { recordAudit } from "@tandem/db/audit/record-audit";
import { beginBulkWork, countBulkOutcomes } from "@tandem/db/bulk-acts/run";
import { endBulkWork } from "@tandem/db/bulk-acts/writes";
import { inTransaction } from "@tandem/db/transaction";
import { makeChange } from "./make-change.ts";
import { type BulkJobContext, settleCompanies } from "./settle-companies.ts";

/** Job: makes the change to every company of the act, from the beginning or from where it was interrupted. */
export async function runBulkAct(ctx: BulkJobContext, { bulkActId }: { bulkActId: string }): Promise<void> {
  const act = await beginBulkWork(ctx.db, bulkActId, { from: ["queued", "running"], status: "running" });
  if (!act) return;
  const failure = await settleCompanies(ctx, act, {
    from: "waiting",
    refused: "failed",
    step: (step, { companyId }) => makeChange(step, act.change, companyId),
  });
  await inTransaction(ctx.db, async (trx) => {
    const end = { from: ["running" as const], to: failure ? ("failed" as const) : ("done" as const), failure };
    if (!(await endBulkWork(trx, bulkActId, { ...end, now: ctx.now }))) return;
    await recordAudit(trx, ctx, {
      action: failure ? "bulk_act.failed" : "bulk_act.finished",
      object: "bulk_act",
      recordId: bulkActId,
      companyId: null,
      changes: { change: act.change, counts: await countBulkOutcomes(trx, bulkActId), ...(failure && { failure }) },
    });
  });
}
