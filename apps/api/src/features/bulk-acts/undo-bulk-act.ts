import { recordAudit } from "@tandem/db/audit/record-audit";
import { findBulkAct } from "@tandem/db/bulk-acts/reads";
import { markBulkUndoing } from "@tandem/db/bulk-acts/writes";
import { enqueue } from "@tandem/db/jobs/enqueue";
import { inTransaction } from "@tandem/db/transaction";
import type { BulkAct, BulkActStatus } from "@tandem/domain/bulk-acts/bulk-act";
import { notFound, preconditionFailed } from "@tandem/domain/errors/domain-error";
import type { ActContext } from "../timeline/act-context.ts";

/** Asks for a bulk act to be taken back; a job does it, once. What was changed by hand since will stay. */
export function undoBulkAct(ctx: ActContext, id: string): Promise<BulkAct> {
  return inTransaction(ctx.db, async (trx) => {
    const { memberId } = ctx.actor;
    const found = await findBulkAct(trx, memberId, id);
    if (!found) throw notFound("bulk act");
    if (!found.canUndo || !(await markBulkUndoing(trx, id))) throw preconditionFailed(REASONS[found.status]);
    await recordAudit(trx, ctx, {
      action: "bulk_act.undo_asked",
      object: "bulk_act",
      recordId: id,
      companyId: null,
      changes: { change: found.change, companies: found.counts.changed },
    });
    await enqueue(trx, "undo-bulk-act", { bulkActId: id }, { jobKey: `undo-bulk:${id}` });
    return (await findBulkAct(trx, memberId, id)) ?? found;
  });
}

const UNDER_WAY = "This is still being done: wait until it has ended.";
const NOTHING = "It changed nothing that could be undone.";
const ASKED = "The undo of this has been asked for already.";
const REASONS: Record<BulkActStatus, string> = {
  queued: UNDER_WAY,
  running: UNDER_WAY,
  done: NOTHING,
  failed: NOTHING,
  undoing: ASKED,
  undone: ASKED,
};
