import { type Body, successOf } from "./input-stage.ts";
import type { Known } from "./known-requests.ts";

/** The deal has just been moved, so that there is a move to take back. */
export async function afterMove({ stage, ids }: Known): Promise<Body> {
  const path = `/v1/companies/${ids.companyId}/deals/${ids.dealId}`;
  const deal = await successOf(await stage.admin.request("GET", path), path);
  const elsewhere = await stage.api.db
    .selectFrom("stages")
    .select("id")
    .where("kind", "=", "open")
    .where("archivedAt", "is", null)
    .where("id", "!=", (deal.stage as { id: string }).id)
    .executeTakeFirstOrThrow();
  const body = { version: deal.version, stageId: elsewhere.id };
  const { version } = await successOf(await stage.admin.request("PATCH", path, body), `PATCH ${path}`);
  return { version };
}

/** Every stage of the pipeline, the last one first. */
export async function stagesOf({ stage, ids }: Known): Promise<Body> {
  const stages = await stage.api.db
    .selectFrom("stages")
    .select("id")
    .where("pipelineId", "=", ids.pipelineId ?? "")
    .orderBy("position", "desc")
    .execute();
  return { ids: stages.map((one) => one.id) };
}
