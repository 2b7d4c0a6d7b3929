import { recordAudit } from "@tandem/db/audit/record-audit";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { joinCompanyTeam } from "@tandem/db/company-team/writes";
import { findDeal } from "@tandem/db/deals/reads";
import { reportingMinorOf } from "@tandem/db/deals/reporting-value";
import { insertDeal, insertStageMove } from "@tandem/db/deals/writes";
import { newId } from "@tandem/db/ids";
import { addTimelineEvent } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import { getWorkspaceDay } from "@tandem/db/workspace/reads";
import { CLEARANCES } from "@tandem/domain/access/actor";
import type { CreateDealInput, Deal } from "@tandem/domain/deals/deal";
import { settleClosing } from "@tandem/domain/deals/settle-closing";
import { notFound } from "@tandem/domain/errors/domain-error";
import { type ActContext, actorOf } from "../timeline/act-context.ts";
import { refuseBlindMoney } from "../timeline/refuse-blind-money.ts";
import { nameDealRecords, refuseClosingBeforeOpening, refuseInactiveOwner, stageFor } from "./place-deal.ts";
import { tellMove } from "./tell-deal.ts";
import { seenBy } from "./whole-deal.ts";

/** Opens a deal, in the first stage of the first pipeline unless told; its owner serves the company from now on. */
export function createDeal(ctx: ActContext, companyId: string, input: CreateDealInput): Promise<Deal> {
  if (input.value) refuseBlindMoney(ctx.actor, input.value);
  const { stageId, value = null, productIds = [], closedOn: _, lostReason: __, ...fields } = input;
  return inTransaction(ctx.db, async (trx) => {
    await nameDealRecords(trx, companyId, input);
    await refuseInactiveOwner(trx, input.ownerMemberId);
    const stage = await stageFor(trx, stageId);
    const today = await getWorkspaceDay(trx, ctx.now);
    const closing = settleClosing(null, stage.kind, input, today);
    const openedOn = input.openedOn === undefined ? earlier(today, closing.closedOn) : input.openedOn;
    refuseClosingBeforeOpening(openedOn, closing.closedOn);

    const id = newId();
    const stay = { stageId: stage.id, stageKind: stage.kind, pipelineId: stage.pipelineId, stageSince: ctx.now };
    const amount = { valueMinor: value?.minor ?? null, currency: value?.currency ?? null };
    const reportingMinor = await reportingMinorOf(trx, value, closing.closedOn ?? today);
    const times = { createdAt: ctx.now, updatedAt: ctx.now };
    const deal = { ...fields, ...stay, ...closing, ...amount, ...times, openedOn, reportingMinor, companyId, id };
    await insertDeal(trx, deal, productIds);
    await insertStageMove(trx, {
      companyId,
      dealId: id,
      fromStageId: null,
      toStageId: stage.id,
      changedAt: ctx.now,
      changedBy: ctx.actor.memberId,
      daysInPrevious: null,
    });
    const made = await findDeal(trx, { companyId, clearances: CLEARANCES }, id);
    if (!made) throw notFound("deal");
    const beginning = { from: null, to: stage.name, kind: stage.kind, at: ctx.now };
    await addTimelineEvent(trx, tellMove(made, beginning, actorOf(ctx.actor)));
    await recordAudit(trx, ctx, { action: "deal.created", object: "deal", recordId: id, companyId, changes: input });
    await joinCompanyTeam(trx, companyId, input.ownerMemberId);
    await refreshCompanyFigures(trx, [companyId]);
    return seenBy(ctx.actor, made);
  });
}

/** A deal entered after it was closed was not opened later than that. */
const earlier = (today: string, closedOn: string | null) => (closedOn && closedOn < today ? closedOn : today);
