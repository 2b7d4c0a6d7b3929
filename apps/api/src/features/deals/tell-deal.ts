import type { StagePlace } from "@tandem/db/deals/pipelines";
import { listStageMoves, type ToldMove } from "@tandem/db/deals/stage-history";
import { insertStageMove } from "@tandem/db/deals/writes";
import type { Database } from "@tandem/db/schema/database";
import {
  addTimelineEvent,
  addTimelineEvents,
  type NewTimelineEvent,
  type TimelineActor,
} from "@tandem/db/timeline/writes";
import type { Deal } from "@tandem/domain/deals/deal";
import type { Transaction } from "kysely";
import { type ActContext, actorOf } from "../timeline/act-context.ts";

const DAY = 86_400_000;

/** Writes the move into the deal's history and the company's timeline; `deal` is as it is after the move. */
export async function recordMove(
  trx: Transaction<Database>,
  ctx: ActContext,
  deal: Deal,
  before: Deal,
  stage: StagePlace,
): Promise<void> {
  const days = Math.max(0, (ctx.now.getTime() - Date.parse(before.stageSince)) / DAY);
  await insertStageMove(trx, {
    companyId: deal.companyId,
    dealId: deal.id,
    fromStageId: before.stage.id,
    toStageId: stage.id,
    changedAt: ctx.now,
    changedBy: ctx.actor.memberId,
    daysInPrevious: Math.round(days * 1000) / 1000,
    before: {
      stageId: before.stage.id,
      stageKind: before.stage.kind,
      pipelineId: before.pipelineId,
      stageSince: before.stageSince,
      probability: before.probability === before.stage.probability ? null : before.probability,
      closedOn: before.closedOn,
      lostReason: before.lostReason,
    },
  });
  const move = { from: before.stage.name, to: stage.name, kind: stage.kind, at: ctx.now };
  await addTimelineEvent(trx, tellMove(deal, move, actorOf(ctx.actor)));
}

/** The deal came back from the archive: its rows are told again from its history. */
export async function retellDeal(trx: Transaction<Database>, deal: Deal): Promise<void> {
  const moves = await listStageMoves(trx, deal.companyId, deal.id);
  await addTimelineEvents(
    trx,
    moves.map((move) => tellMove(deal, move, moverOf(move))),
  );
}

/** A deal that begins, or one that changes its stage. */
export function tellMove(
  deal: Deal,
  move: Pick<ToldMove, "from" | "to" | "kind" | "at">,
  actor: TimelineActor,
): NewTimelineEvent {
  const isReasoned = move.kind === "lost" && deal.stage.kind === "lost" && deal.lostReason;
  return {
    companyId: deal.companyId,
    type: move.from === null ? "deal_created" : "deal_stage_change",
    occurredAt: move.at,
    title: deal.name,
    facts: {
      stage: move.to,
      status: move.kind,
      ...(move.from !== null && { changes: [{ field: "stage", before: move.from, after: move.to }] }),
      ...(isReasoned && { outcome: deal.lostReason ?? "" }),
    },
    amount: deal.value,
    actor,
    contactIds: deal.contact ? [deal.contact.id] : [],
    object: "deal",
    recordId: deal.id,
  };
}

const moverOf = ({ memberId, memberName }: ToldMove): TimelineActor =>
  memberId && memberName
    ? { kind: "member", id: memberId, name: memberName }
    : { kind: "system", id: null, name: "Tandem" };
