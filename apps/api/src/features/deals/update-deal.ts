import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { joinCompanyTeam } from "@tandem/db/company-team/writes";
import { raiseDealVersion, replaceDealProducts, updateDeal as writeDeal } from "@tandem/db/deals/writes";
import type { Database } from "@tandem/db/schema/database";
import { removeTimelineCopies, updateTimelineCopies } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { Deal, UpdateDealInput } from "@tandem/domain/deals/deal";
import type { Transaction } from "kysely";
import type { ActContext } from "../timeline/act-context.ts";
import { changedFields } from "../timeline/changed-fields.ts";
import { recordEdit } from "../timeline/record-edit.ts";
import { refuseBlindMoney } from "../timeline/refuse-blind-money.ts";
import { nameDealRecords, refuseInactiveOwner } from "./place-deal.ts";
import { settleChanges } from "./settle-changes.ts";
import { recordMove, retellDeal } from "./tell-deal.ts";
import { getWholeDeal, seenBy } from "./whole-deal.ts";

/**
 * Edits a deal, moves it to another stage, archives it or takes it back; history and timeline follow. Made on an old version
 * it is still taken when nobody changed the same fields since.
 */
export function updateDeal(ctx: ActContext, companyId: string, dealId: string, input: UpdateDealInput): Promise<Deal> {
  return inTransaction(ctx.db, async (trx) => {
    await nameDealRecords(trx, companyId, input);
    const before = await getWholeDeal(trx, companyId, dealId);
    refuseBlindMoney(ctx.actor, input.value);
    await refuseInactiveOwner(trx, input.ownerMemberId, before.owner?.id);
    const { columns, stage } = await settleChanges(trx, ctx.now, before, input);
    await writeDeal(trx, companyId, dealId, columns);
    if (input.productIds) await replaceDealProducts(trx, companyId, dealId, input.productIds);
    const written = await getWholeDeal(trx, companyId, dealId);

    if (Object.keys(changedFields(before, written)).length === 0) return seenBy(ctx.actor, before);
    const after = { ...written, version: await raiseDealVersion(trx, before, ctx.now) };
    if (stage) await recordMove(trx, ctx, after, before, stage);
    await followInTimeline(trx, before, after);
    await recordEdit(trx, ctx, {
      action: actionOf(before, after),
      object: "deal",
      companyId,
      recordId: dealId,
      version: input.version,
      before,
      after,
      seen: (deal) => seenBy(ctx.actor, deal),
    });
    await joinCompanyTeam(trx, companyId, input.ownerMemberId);
    await refreshCompanyFigures(trx, [companyId]);
    return seenBy(ctx.actor, after);
  });
}

/** The copies bear the deal's name, and are there as long as the deal is. */
async function followInTimeline(trx: Transaction<Database>, before: Deal, after: Deal): Promise<void> {
  const { companyId, id } = after;
  if (after.archivedAt) await removeTimelineCopies(trx, companyId, "deal", id);
  else if (before.archivedAt) {
    await removeTimelineCopies(trx, companyId, "deal", id);
    await retellDeal(trx, after);
  } else if (before.name !== after.name) await updateTimelineCopies(trx, companyId, "deal", id, { title: after.name });
}

function actionOf(before: Deal, after: Deal): string {
  if (after.archivedAt && !before.archivedAt) return "deal.archived";
  return before.archivedAt && !after.archivedAt ? "deal.restored" : "deal.changed";
}
