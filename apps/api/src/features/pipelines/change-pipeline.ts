import { recordAudit } from "@tandem/db/audit/record-audit";
import { lockStages, orderRows, updatePipeline } from "@tandem/db/deals/pipeline-settings";
import { inTransaction } from "@tandem/db/transaction";
import type { OrderInput, PipelineSetting, UpdatePipelineInput } from "@tandem/domain/deals/pipeline-settings";
import { invalid, preconditionFailed } from "@tandem/domain/errors/domain-error";
import type { ActContext } from "../timeline/act-context.ts";
import { changedFields } from "../timeline/changed-fields.ts";
import { getPipeline, holdPipeline, inUse, refuseTakenName } from "./pipeline-of.ts";

/** Renames a pipeline, archives it or takes it back. One that holds deals cannot vanish, nor can the last one. */
export function changePipeline(
  ctx: ActContext,
  pipelineId: string,
  { name, archived }: UpdatePipelineInput,
): Promise<PipelineSetting> {
  return inTransaction(ctx.db, async (trx) => {
    await lockStages(trx, pipelineId);
    const { all, pipeline } = await holdPipeline(trx, pipelineId);
    refuseTakenName(all, name, pipeline.id);
    if (archived && pipeline.archivedAt === null) {
      const deals = pipeline.stages.reduce((sum, stage) => sum + stage.deals, 0);
      if (deals > 0)
        throw preconditionFailed(`It holds ${deals} deals. Move them to another pipeline first.`, "holds_deals");
      if (inUse(all).length === 1) throw preconditionFailed("It is the only pipeline; deals need one.", "last_one");
    }
    const archivedAt = archived === undefined ? undefined : archived ? (pipeline.archivedAt ?? ctx.now) : null;
    await updatePipeline(trx, pipeline.id, {
      ...(name !== undefined && { name }),
      ...(archivedAt !== undefined && { archivedAt }),
    });
    const after = await getPipeline(trx, pipeline.id);
    const { stages: _, ...changes } = changedFields(pipeline, after);
    if (Object.keys(changes).length > 0)
      await recordAudit(trx, ctx, {
        action: "pipeline.changed",
        object: "pipeline",
        recordId: pipeline.id,
        companyId: null,
        changes,
      });
    return after;
  });
}

/** Puts the stages of a pipeline into this order. */
export function orderStages(ctx: ActContext, pipelineId: string, { stageIds }: OrderInput): Promise<PipelineSetting> {
  return inTransaction(ctx.db, async (trx) => {
    const { pipeline } = await holdPipeline(trx, pipelineId);
    const known = inUse(pipeline.stages).map((stage) => stage.id);
    const asked = stageIds.map((id) => id.toLowerCase());
    const stranger = asked.findIndex((id) => !known.includes(id));
    if (stranger >= 0)
      throw invalid([{ path: `stageIds.${stranger}`, message: "This pipeline has no such stage in use" }]);
    if ([...known].sort().join() !== [...asked].sort().join())
      throw invalid([{ path: "stageIds", message: "Must name every stage in use once" }]);
    await orderRows(trx, "stages", asked);
    await recordAudit(trx, ctx, {
      action: "pipeline.ordered",
      object: "pipeline",
      recordId: pipeline.id,
      companyId: null,
      changes: { stages: { before: known, after: asked } },
    });
    return getPipeline(trx, pipeline.id);
  });
}
