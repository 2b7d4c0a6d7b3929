import { recordAudit } from "@tandem/db/audit/record-audit";
import { insertStages, lockStages, orderRows, updateStage } from "@tandem/db/deals/pipeline-settings";
import { inTransaction } from "@tandem/db/transaction";
import type {
  CreateStageInput,
  PipelineSetting,
  StageSetting,
  UpdateStageInput,
} from "@tandem/domain/deals/pipeline-settings";
import { invalid, notFound, preconditionFailed } from "@tandem/domain/errors/domain-error";
import type { ActContext } from "../timeline/act-context.ts";
import { changedFields } from "../timeline/changed-fields.ts";
import { moveStageDeals } from "./move-stage-deals.ts";
import { getPipeline, holdPipeline, inUse, refuseTakenName } from "./pipeline-of.ts";

const FIXED = { open: null, won: 100, lost: 0 } as const;

/** A new stage, after the others of its kind: open ones stand before won, won before lost. */
export function addStage(ctx: ActContext, pipelineId: string, input: CreateStageInput): Promise<StageSetting> {
  return inTransaction(ctx.db, async (trx) => {
    const { pipeline } = await holdPipeline(trx, pipelineId);
    refuseTakenName(pipeline.stages, input.name);
    refuseOtherProbability(input.kind, input.probability);
    const stages = inUse(pipeline.stages);
    const [id = ""] = await insertStages(trx, [{ ...input, pipelineId: pipeline.id, position: stages.length }]);
    const rank = (kind: StageSetting["kind"]) => ["open", "won", "lost"].indexOf(kind);
    const before = stages.filter((stage) => rank(stage.kind) <= rank(input.kind)).map((stage) => stage.id);
    const after = stages.map((stage) => stage.id).filter((stageId) => !before.includes(stageId));
    await orderRows(trx, "stages", [...before, id, ...after]);
    await recordAudit(trx, ctx, {
      action: "stage.created",
      object: "stage",
      recordId: id,
      companyId: null,
      changes: input,
    });
    const added = (await getPipeline(trx, pipeline.id)).stages.find((stage) => stage.id === id);
    if (!added) throw notFound("stage");
    return added;
  });
}

/** Changes a stage, archives it or takes it back. Deals in it go where they are told first: none is ever without a stage. */
export function changeStage(
  ctx: ActContext,
  pipelineId: string,
  stageId: string,
  { archived, moveDealsToStageId, ...fields }: UpdateStageInput,
): Promise<PipelineSetting> {
  return inTransaction(ctx.db, async (trx) => {
    await lockStages(trx, pipelineId);
    const { all, pipeline } = await holdPipeline(trx, pipelineId);
    const stage = pipeline.stages.find((one) => one.id === stageId.toLowerCase());
    if (!stage) throw notFound("stage");
    refuseTakenName(pipeline.stages, fields.name, stage.id);
    if (fields.probability !== undefined) refuseOtherProbability(stage.kind, fields.probability);
    if (moveDealsToStageId && !archived)
      throw invalid([{ path: "moveDealsToStageId", message: "Deals are moved when their stage is archived" }]);
    if (archived && stage.archivedAt === null) {
      refuseLastOfItsKind(pipeline, stage);
      if (moveDealsToStageId) await moveStageDeals(ctx, trx, stage, placeFor(all, stage, moveDealsToStageId));
      else if (stage.deals > 0)
        throw preconditionFailed(`${stage.deals} deals are in this stage. Choose where they go.`, "holds_deals");
    }
    const archivedAt = archived === undefined ? undefined : archived ? (stage.archivedAt ?? ctx.now) : null;
    await updateStage(trx, stage.id, { ...fields, ...(archivedAt !== undefined && { archivedAt }) });
    const after = await getPipeline(trx, pipeline.id);
    const changed = after.stages.find((one) => one.id === stage.id);
    const changes = changed ? changedFields(stage, changed) : {};
    if (Object.keys(changes).length > 0)
      await recordAudit(trx, ctx, {
        action: "stage.changed",
        object: "stage",
        recordId: stage.id,
        companyId: null,
        changes,
      });
    return after;
  });
}

function refuseOtherProbability(kind: StageSetting["kind"], probability: number): void {
  const fixed = FIXED[kind];
  if (fixed !== null && probability !== fixed)
    throw invalid([{ path: "probability", message: `A stage of deals that are ${kind} has ${fixed} %` }]);
}

function refuseLastOfItsKind(pipeline: PipelineSetting, { kind }: StageSetting): void {
  if (inUse(pipeline.stages).filter((stage) => stage.kind === kind).length > 1) return;
  throw preconditionFailed(`A pipeline needs a stage for deals that are ${kind}.`, "last_one");
}

function placeFor(all: readonly PipelineSetting[], stage: StageSetting, moveDealsToStageId: string) {
  const place = inUse(all)
    .flatMap((pipeline) => inUse(pipeline.stages).map((one) => ({ ...one, pipelineId: pipeline.id })))
    .find((one) => one.id === moveDealsToStageId.toLowerCase());
  if (!place || place.id === stage.id)
    throw invalid([{ path: "moveDealsToStageId", message: "There is no such stage" }]);
  if (place.kind !== stage.kind)
    throw invalid([{ path: "moveDealsToStageId", message: `Must be a stage of deals that are ${stage.kind}` }]);
  return place;
}
