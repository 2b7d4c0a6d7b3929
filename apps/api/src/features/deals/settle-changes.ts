import type { StagePlace } from "@tandem/db/deals/pipelines";
import { reportingMinorOf } from "@tandem/db/deals/reporting-value";
import type { Database } from "@tandem/db/schema/database";
import { getWorkspaceDay } from "@tandem/db/workspace/reads";
import type { Deal, UpdateDealInput } from "@tandem/domain/deals/deal";
import { settleClosing } from "@tandem/domain/deals/settle-closing";
import type { Transaction, Updateable } from "kysely";
import { refuseClosingBeforeOpening, stageFor } from "./place-deal.ts";

export interface SettledChanges {
  columns: Updateable<Database["deals"]>;
  /** The stage the deal enters; null where it stays. */
  stage: StagePlace | null;
}

/** What an edit makes of a deal: the columns to write, with closing day, pipeline and reporting value derived. */
export async function settleChanges(
  trx: Transaction<Database>,
  now: Date,
  deal: Deal,
  input: UpdateDealInput,
): Promise<SettledChanges> {
  const { version: _, stageId, productIds: __, value, archived, ...fields } = input;
  const stage = stageId && stageId !== deal.stage.id ? await stageFor(trx, stageId) : null;
  const today = await getWorkspaceDay(trx, now);
  const closing = settleClosing({ ...deal, stageKind: deal.stage.kind }, stage?.kind ?? deal.stage.kind, input, today);
  refuseClosingBeforeOpening(input.openedOn === undefined ? deal.openedOn : input.openedOn, closing.closedOn);
  const worth = value === undefined ? deal.value : value;
  const columns = {
    ...fields,
    ...closing,
    ...(stage && { ...stageColumns(stage, now), probability: input.probability ?? null }),
    ...(value !== undefined && { valueMinor: value?.minor ?? null, currency: value?.currency ?? null }),
    ...(archived !== undefined && { archivedAt: archived ? (deal.archivedAt ?? now) : null }),
    reportingMinor: await reportingMinorOf(trx, worth, closing.closedOn ?? today),
  };
  return { columns, stage };
}

/** A new stage brings its own probability, unless one is given with it. */
const stageColumns = (stage: StagePlace, now: Date) => ({
  stageId: stage.id,
  stageKind: stage.kind,
  pipelineId: stage.pipelineId,
  stageSince: now,
});
