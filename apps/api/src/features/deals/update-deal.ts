import { recordAudit } from "@tandem/db/audit/record-audit";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { joinCompanyTeam } from "@tandem/db/company-team/writes";
import { findDeal } from "@tandem/db/deals/reads";
import { replaceDealProducts, updateDeal as writeDeal } from "@tandem/db/deals/writes";
import type { Database } from "@tandem/db/schema/database";
import { removeTimelineCopies, updateTimelineCopies } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import { CLEARANCES } from "@tandem/domain/access/actor";
import type { Deal, UpdateDealInput } from "@tandem/domain/deals/deal";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { Transaction } from "kysely";
import { assertVersion } from "../../http/assert-version.ts";
import type { ActContext } from "../timeline/act-context.ts";
import { changedFields } from "../timeline/changed-fields.ts";
import { refuseBlindMoney } from "../timeline/refuse-blind-money.ts";
import { nameDealRecords } from "./place-deal.ts";
import { settleChanges } from "./settle-changes.ts";
import { recordMove, retellDeal } from "./tell-deal.ts";

/** Edits a deal, moves it to another stage, archives it or takes it back; history and timeline follow. */
export function updateDeal(ctx: ActContext, companyId: string, dealId: string, input: UpdateDealInput): Promise<Deal> {
  return inTransaction(ctx.db, async (trx) => {
    await nameDealRecords(trx, companyId, input);
    const before = await getWholeDeal(trx, companyId, dealId);
    const isSeen = ctx.actor.clearances.includes("financial");
    const seen = (deal: Deal): Deal => (isSeen ? deal : { ...deal, value: null });
    assertVersion("deal", input.version, seen(before));
    refuseBlindMoney(ctx.actor, input.value);
    if (Object.keys(input).length === 1) return seen(before);

    const { columns, stage } = await settleChanges(trx, ctx.now, before, input);
    await writeDeal(trx, companyId, dealId, columns, ctx.now);
    if (input.productIds) await replaceDealProducts(trx, companyId, dealId, input.productIds);
    const after = await getWholeDeal(trx, companyId, dealId);

    if (stage) await recordMove(trx, ctx, after, before, stage);
    await followInTimeline(trx, before, after);
    await recordAudit(trx, ctx, {
      action: after.archivedAt && !before.archivedAt ? "deal.archived" : "deal.changed",
      object: "deal",
      recordId: dealId,
      companyId,
      changes: changedFields(before, after),
    });
    await joinCompanyTeam(trx, companyId, input.ownerMemberId);
    await refreshCompanyFigures(trx, [companyId]);
    return seen(after);
  });
}

/** The row is ours until the transaction ends; with its value, whoever asks, because the value decides what is written. */
async function getWholeDeal(trx: Transaction<Database>, companyId: string, dealId: string): Promise<Deal> {
  const deal = await findDeal(trx, { companyId, clearances: CLEARANCES }, dealId, { lock: true });
  if (!deal) throw notFound("deal");
  return deal;
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
