import { openMemberSession } from "../../auth/member-sessions.ts";
import { type Body, successOf } from "./input-stage.ts";
import type { Known } from "./known-requests.ts";

/** The deal has just been moved, so that there is a move to take back. */
export async function afterMove({ stage, ids }: Known): Promise<Body> {
  const path = `/v1/companies/${ids.companyId}/deals/${ids.dealId}`;
  const token = await openMemberSession(stage.api.db, stage.admin.id, { ip: null, userAgent: "test" });
  const deal = await successOf(await stage.send({ method: "GET", address: path, token }), path);
  const elsewhere = await stage.api.db
    .selectFrom("stages")
    .select("id")
    .where("kind", "=", "open")
    .where("archivedAt", "is", null)
    .where("id", "!=", (deal.stage as { id: string }).id)
    .executeTakeFirstOrThrow();
  const body = { version: deal.version, stageId: elsewhere.id };
  const moved = await stage.send({ method: "PATCH", address: path, token, body });
  const { version } = await successOf(moved, `PATCH ${path}`);
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
  return { stageIds: stages.map((one) => one.id) };
}
