import { recordAudit } from "@tandem/db/audit/record-audit";
import { insertPipeline, insertStages, listPipelineSettings, lockPipelines } from "@tandem/db/deals/pipeline-settings";
import { inTransaction } from "@tandem/db/transaction";
import type { CreatePipelineInput, PipelineSetting } from "@tandem/domain/deals/pipeline-settings";
import type { ActContext } from "../timeline/act-context.ts";
import { getPipeline, refuseTakenName } from "./pipeline-of.ts";

/** What no pipeline can be without: where deals begin, and the two ways they end. */
const FIRST_STAGES = [
  { name: "New", kind: "open", probability: 10 },
  { name: "Won", kind: "won", probability: 100 },
  { name: "Lost", kind: "lost", probability: 0 },
] as const;

/** A new pipeline, after the others, with a first stage and the two ends. */
export function createPipeline(ctx: ActContext, { name }: CreatePipelineInput): Promise<PipelineSetting> {
  return inTransaction(ctx.db, async (trx) => {
    await lockPipelines(trx);
    const all = await listPipelineSettings(trx);
    refuseTakenName(all, name);
    const pipelineId = await insertPipeline(trx, name, all.length);
    await insertStages(
      trx,
      FIRST_STAGES.map((stage, position) => ({ ...stage, pipelineId, position })),
    );
    await recordAudit(trx, ctx, {
      action: "pipeline.created",
      object: "pipeline",
      recordId: pipelineId,
      companyId: null,
      changes: { name },
    });
    return getPipeline(trx, pipelineId);
  });
}
