import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { type HeldDeal, lockDealsInStage, putDealsInStage } from "@tandem/db/deals/move-stage-deals";
import { newId } from "@tandem/db/ids";
import { insertRows } from "@tandem/db/records/bulk-rows";
import type { Database } from "@tandem/db/schema/database";
import { addTimelineEvents, type NewTimelineEvent } from "@tandem/db/timeline/writes";
import type { StageSetting } from "@tandem/domain/deals/pipeline-settings";
import type { Transaction } from "kysely";
import { type ActContext, actorOf } from "../timeline/act-context.ts";

const AT_ONCE = 1000;
const DAY = 86_400_000;

type Place = StageSetting & { pipelineId: string };

/** Every deal of the stage goes to the other one, with its row of history and, unless it is archived, of the timeline. */
export async function moveStageDeals(
  ctx: ActContext,
  trx: Transaction<Database>,
  from: StageSetting,
  to: Place,
): Promise<void> {
  for (;;) {
    const deals = await lockDealsInStage(trx, from.id, AT_ONCE);
    if (deals.length === 0) return;
    await putDealsInStage(trx, deals, to, ctx.now);
    await insertRows(
      trx,
      "dealStageChanges",
      deals.map((deal) => ({
        companyId: deal.companyId,
        id: newId(),
        dealId: deal.id,
        fromStageId: from.id,
        toStageId: to.id,
        changedAt: ctx.now,
        changedBy: ctx.actor.memberId,
        daysInPrevious: Math.max(0, Math.round(((ctx.now.getTime() - deal.stageSince.getTime()) / DAY) * 1000) / 1000),
      })),
    );
    const living = deals.filter((deal) => deal.archivedAt === null);
    await addTimelineEvents(
      trx,
      living.map((deal) => told(ctx, deal, from, to)),
    );
    await refreshCompanyFigures(trx, [...new Set(living.map((deal) => deal.companyId))]);
  }
}

const told = (ctx: ActContext, deal: HeldDeal, from: StageSetting, to: Place): NewTimelineEvent => ({
  companyId: deal.companyId,
  type: "deal_stage_change",
  occurredAt: ctx.now,
  title: deal.name,
  facts: { stage: to.name, status: to.kind, changes: [{ field: "stage", before: from.name, after: to.name }] },
  amount:
    deal.valueMinor !== null && deal.currency !== null ? { minor: deal.valueMinor, currency: deal.currency } : null,
  actor: actorOf(ctx.actor),
  contactIds: deal.contactId ? [deal.contactId] : [],
  object: "deal",
  recordId: deal.id,
});
