import { z } from "@hono/zod-openapi";
import { listPipelineSettings } from "@tandem/db/deals/pipeline-settings";
import {
  CreatePipelineInput,
  CreateStageInput,
  OrderInput,
  PipelineSetting,
  StageSetting,
  UpdatePipelineInput,
  UpdateStageInput,
} from "@tandem/domain/deals/pipeline-settings";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { body, json } from "../../http/schemas.ts";
import { changePipeline, orderStages } from "./change-pipeline.ts";
import { addStage, changeStage } from "./change-stage.ts";
import { createPipeline } from "./create-pipeline.ts";

const PipelineParams = z.object({ pipelineId: z.uuid() });
const StageParams = PipelineParams.extend({ stageId: z.uuid() });

const list = memberRoute({
  method: "get",
  path: "/settings/pipelines",
  action: "settings.read",
  summary: "Every pipeline with all its stages, the archived ones too, and how many deals are in each",
  responses: { 200: json(z.object({ items: z.array(PipelineSetting) })) },
});

const create = memberRoute({
  method: "post",
  path: "/settings/pipelines",
  action: "settings.write",
  summary: "Add a pipeline; it begins with one open stage, won and lost",
  request: { body: body(CreatePipelineInput) },
  responses: { 201: json(PipelineSetting, "Added") },
});

const change = memberRoute({
  method: "patch",
  path: "/settings/pipelines/{pipelineId}",
  action: "settings.write",
  summary: "Rename a pipeline, archive it or take it back; one that holds deals stays",
  request: { params: PipelineParams, body: body(UpdatePipelineInput) },
  responses: { 200: json(PipelineSetting) },
});

const order = memberRoute({
  method: "put",
  path: "/settings/pipelines/{pipelineId}/order",
  action: "settings.write",
  summary: "The order of the stages in use",
  request: { params: PipelineParams, body: body(OrderInput) },
  responses: { 200: json(PipelineSetting) },
});

const addOne = memberRoute({
  method: "post",
  path: "/settings/pipelines/{pipelineId}/stages",
  action: "settings.write",
  summary: "Add a stage",
  request: { params: PipelineParams, body: body(CreateStageInput) },
  responses: { 201: json(StageSetting, "Added") },
});

const changeOne = memberRoute({
  method: "patch",
  path: "/settings/pipelines/{pipelineId}/stages/{stageId}",
  action: "settings.write",
  summary: "Change a stage, archive it or take it back; `moveDealsToStageId` says where its deals go",
  request: { params: StageParams, body: body(UpdateStageInput) },
  responses: { 200: json(PipelineSetting) },
});

export const pipelines = memberRoutes()
  .openapi(list, async (c) => c.json({ items: await listPipelineSettings(c.var.ctx.db) }, 200))
  .openapi(create, async (c) => c.json(await createPipeline(c.var.ctx, c.req.valid("json")), 201))
  .openapi(change, async (c) =>
    c.json(await changePipeline(c.var.ctx, c.req.valid("param").pipelineId, c.req.valid("json")), 200),
  )
  .openapi(order, async (c) =>
    c.json(await orderStages(c.var.ctx, c.req.valid("param").pipelineId, c.req.valid("json")), 200),
  )
  .openapi(addOne, async (c) =>
    c.json(await addStage(c.var.ctx, c.req.valid("param").pipelineId, c.req.valid("json")), 201),
  )
  .openapi(changeOne, async (c) => {
    const { pipelineId, stageId } = c.req.valid("param");
    return c.json(await changeStage(c.var.ctx, pipelineId, stageId, c.req.valid("json")), 200);
  });
