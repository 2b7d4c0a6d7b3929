import { recordAudit } from "@tandem/db/audit/record-audit";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { reportingMinorOf } from "@tandem/db/deals/reporting-value";
import { deleteMove, findLastMove } from "@tandem/db/deals/stage-history";
import { raiseDealVersion, updateDeal as writeDeal } from "@tandem/db/deals/writes";
import { inTransaction } from "@tandem/db/transaction";
import { getWorkspaceDay } from "@tandem/db/workspace/reads";
import type { Deal } from "@tandem/domain/deals/deal";
import { preconditionFailed } from "@tandem/domain/errors/domain-error";
import { assertVersion } from "../../http/assert-version.ts";
import type { ActContext } from "../timeline/act-context.ts";
import { getWholeDeal, seenBy } from "./whole-deal.ts";

const MINUTES = 10;
const RESTORED = ["stage", "stageSince", "pipelineId", "probability", "closedOn", "lostReason"];

/**
 * Takes back the actor's own last move as if it had not been: the deal has been in its stage as long as before, and neither
 * the history of stages nor the timeline tells of the slip. The audit tells of both.
 */
export function takeBackMove(ctx: ActContext, companyId: string, dealId: string, version: number): Promise<Deal> {
  return inTransaction(ctx.db, async (trx) => {
    const deal = await getWholeDeal(trx, companyId, dealId);
    assertVersion("deal", version, seenBy(ctx.actor, deal));
    const move = await findLastMove(trx, companyId, dealId);
    const isRecent = move && ctx.now.getTime() - move.changedAt.getTime() <= MINUTES * 60_000;
    if (!isRecent || !move.before || move.changedBy !== ctx.actor.memberId || deal.archivedAt)
      throw preconditionFailed(`Only your own move of the last ${MINUTES} minutes can be taken back.`, "too_late");

    const { stageSince, closedOn, ...before } = move.before;
    const day = closedOn ?? (await getWorkspaceDay(trx, ctx.now));
    const columns = {
      ...before,
      closedOn,
      stageSince: new Date(stageSince),
      reportingMinor: await reportingMinorOf(trx, deal.value, day),
    };
    await writeDeal(trx, companyId, dealId, columns);
    const raised = await raiseDealVersion(trx, deal, ctx.now);
    await deleteMove(trx, { companyId, dealId, moveId: move.id, changedAt: move.changedAt });
    await recordAudit(trx, ctx, {
      action: "deal.move_taken_back",
      object: "deal",
      recordId: dealId,
      companyId,
      changes: { stageId: { before: deal.stage.id, after: before.stageId } },
      edit: { version: raised, fields: RESTORED },
    });
    await refreshCompanyFigures(trx, [companyId]);
    return seenBy(ctx.actor, await getWholeDeal(trx, companyId, dealId));
  });
}
