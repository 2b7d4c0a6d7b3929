import { readBoard } from "@tandem/db/deals/board";
import { listPipelinesInUse } from "@tandem/db/deals/pipelines";
import { DealBoard } from "@tandem/domain/deals/deal-record";
import { notFound } from "@tandem/domain/errors/domain-error";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { json } from "../../http/schemas.ts";
import { DealListQuery, dealsAsked } from "./deals-asked.ts";

/** A column shows so many; the list has the rest. */
const SHOWN = 50;

const BoardQuery = DealListQuery.pick({ pipelineId: true, owner: true, closesWithinDays: true, q: true });

const board = memberRoute({
  method: "get",
  path: "/deals/board",
  action: "deal.read",
  summary: "The open deals of a pipeline, by stage; of the first one unless told",
  request: { query: BoardQuery },
  responses: { 200: json(DealBoard) },
});

export const dealBoard = memberRoutes().openapi(board, async (c) => {
  const { db, actor } = c.var.ctx;
  const { pipelineId, ...query } = c.req.valid("query");
  const pipelines = await listPipelinesInUse(db);
  const pipeline = pipelineId ? pipelines.find((one) => one.id === pipelineId.toLowerCase()) : pipelines[0];
  if (!pipeline) throw notFound("pipeline");
  const { closesWithin, ownerMemberId, q } = dealsAsked(c.var.ctx, { ...query, sort: "expected_close" });
  const asked = { pipelineId: pipeline.id, limit: SHOWN, closesWithin, ownerMemberId, q };
  const columns = (await readBoard(db, actor.clearances, asked)).map(({ stageId, deals }) => ({
    stageId,
    deals: deals.slice(0, SHOWN),
    isMore: deals.length > SHOWN,
  }));
  return c.json({ pipeline, columns }, 200);
});
