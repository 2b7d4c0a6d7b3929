import { newId } from "@tandem/db/ids";
import type { NewTimelineEvent } from "@tandem/db/timeline/writes";
import type { FieldValues } from "@tandem/domain/imports/merge-record";
import { startOfWorkspaceDay } from "@tandem/domain/workspace/workspace-day";
import type { NewRecord } from "../../records/merge-rows.ts";
import { type DealBatch, moneyOf, stageOf, stageSince } from "./deal-rows.ts";
import type { MergedDeal } from "./settle-deal.ts";

const DAY = 86_400_000;

type StageMove = {
  companyId: string;
  dealId: string;
  fromStageId: string | null;
  toStageId: string;
  changedAt: Date;
  daysInPrevious: number | null;
};

/**
 * What the history and the timeline say of a batch of deals. A deal that comes in closed was opened and was closed, on
 * the days the file names; which stages it went through in between nobody knows, and nothing is made up.
 */
export function tellDeals(
  batch: DealBatch,
  { created, merged }: { created: readonly NewRecord[]; merged: readonly MergedDeal[] },
): { moves: (StageMove & { id: string })[]; events: NewTimelineEvent[] } {
  const moved = merged.filter(({ merged: { changes } }) => changes.stageId !== undefined);
  const moves = [...created.map((row) => firstMove(batch, row)), ...moved.map((row) => nextMove(batch, row))];
  return {
    moves: moves.map((move) => ({ ...move, id: newId() })),
    events: [...created.flatMap((row) => beginnings(batch, row)), ...moved.map((row) => changeOfStage(batch, row))],
  };
}

const firstMove = (batch: DealBatch, { companyId, id, incoming }: NewRecord): StageMove => ({
  companyId,
  dealId: id,
  fromStageId: null,
  toStageId: String(incoming.stageId),
  changedAt: stageSince(batch, incoming),
  daysInPrevious: null,
});

function nextMove(batch: DealBatch, { known, merged: { changes } }: MergedDeal): StageMove {
  const changedAt = movedAt(batch, changes);
  const days = Math.max(0, (changedAt.getTime() - known.stageSince.getTime()) / DAY);
  return {
    companyId: known.companyId,
    dealId: known.id,
    fromStageId: String(known.values.stageId),
    toStageId: String(changes.stageId),
    changedAt,
    daysInPrevious: Math.round(days * 1000) / 1000,
  };
}

function beginnings(batch: DealBatch, { companyId, id, incoming }: NewRecord): NewTimelineEvent[] {
  const stage = stageOf(batch, incoming.stageId);
  const isOpen = stage?.kind === "open";
  const openedOn = incoming.openedOn ?? incoming.closedOn;
  const begun: NewTimelineEvent = {
    ...eventOf(batch, { companyId, id, values: incoming }),
    type: "deal_created",
    occurredAt: typeof openedOn === "string" ? startOfWorkspaceDay(openedOn, batch.timeZone) : batch.now,
    facts: isOpen ? { stage: stage.name, status: stage.kind } : {},
  };
  if (isOpen || !stage) return [begun];
  const facts = {
    stage: stage.name,
    status: stage.kind,
    changes: [{ field: "stage", before: null, after: stage.name }],
    ...reasonIn(incoming),
  };
  return [begun, { ...begun, type: "deal_stage_change", occurredAt: stageSince(batch, incoming), facts }];
}

function changeOfStage(batch: DealBatch, { known, merged: { changes } }: MergedDeal): NewTimelineEvent {
  const before = stageOf(batch, known.values.stageId)?.name ?? null;
  const stage = stageOf(batch, changes.stageId);
  return {
    ...eventOf(batch, { companyId: known.companyId, id: known.id, values: { ...known.values, ...changes } }),
    type: "deal_stage_change",
    occurredAt: movedAt(batch, changes),
    facts: {
      stage: stage?.name,
      status: stage?.kind,
      changes: [{ field: "stage", before, after: stage?.name ?? null }],
      ...reasonIn({ ...known.values, ...changes }),
    },
  };
}

/** Why it was lost. */
const reasonIn = ({ lostReason }: FieldValues) => (typeof lostReason === "string" ? { outcome: lostReason } : {});

/** A deal was closed on its closing day; any other move is known since the file was handed in. */
const movedAt = ({ now, timeZone }: DealBatch, { closedOn }: FieldValues): Date =>
  typeof closedOn === "string" ? startOfWorkspaceDay(closedOn, timeZone) : now;

const eventOf = (
  { run }: DealBatch,
  { companyId, id, values }: { companyId: string; id: string; values: FieldValues },
) =>
  ({
    companyId,
    title: String(values.name),
    amount: moneyOf(values.value),
    actor: { kind: "system", id: null, name: "Import" },
    object: "deal",
    recordId: id,
    source: run.source,
  }) satisfies Partial<NewTimelineEvent>;
