import { listPipelineSettings, lockPipelines } from "@tandem/db/deals/pipeline-settings";
import type { Database } from "@tandem/db/schema/database";
import type { PipelineSetting, StageSetting } from "@tandem/domain/deals/pipeline-settings";
import { invalid, notFound } from "@tandem/domain/errors/domain-error";
import type { Transaction } from "kysely";

/** All pipelines, and the one that is changed; nobody else changes any until the transaction ends. */
export async function holdPipeline(
  trx: Transaction<Database>,
  pipelineId: string,
): Promise<{ all: PipelineSetting[]; pipeline: PipelineSetting }> {
  await lockPipelines(trx);
  const all = await listPipelineSettings(trx);
  const pipeline = all.find((one) => one.id === pipelineId.toLowerCase());
  if (!pipeline) throw notFound("pipeline");
  return { all, pipeline };
}

export async function getPipeline(trx: Transaction<Database>, pipelineId: string): Promise<PipelineSetting> {
  const pipeline = (await listPipelineSettings(trx)).find((one) => one.id === pipelineId.toLowerCase());
  if (!pipeline) throw notFound("pipeline");
  return pipeline;
}

/** Two of one name are told apart by nobody; those in the archive count, because they may come back. */
export function refuseTakenName(
  others: readonly { id: string; name: string }[],
  name: string | undefined,
  ownId?: string,
): void {
  if (name !== undefined && others.some((one) => one.id !== ownId && one.name === name))
    throw invalid([{ path: "name", message: "There is one of this name already" }]);
}

export const inUse = <One extends PipelineSetting | StageSetting>(all: readonly One[]): One[] =>
  all.filter((one) => one.archivedAt === null);
