import { z } from "@hono/zod-openapi";
import { getSharedObjective, listSharedObjectives } from "@tandem/db/portal/objectives";
import { notFound } from "@tandem/domain/errors/domain-error";
import { PortalCommentInput } from "@tandem/domain/portal/comment-input";
import { CommentView, ObjectiveDetailView, ObjectiveView } from "@tandem/domain/portal/views";
import { portalRoute, portalRoutes } from "../../http/portal-routes.ts";
import { body, json } from "../../http/schemas.ts";
import { commentFromPortal } from "./comment-from-portal.ts";

const ObjectiveParams = z.object({ objectiveId: z.uuid() });

const list = portalRoute({
  method: "get",
  path: "/objectives",
  summary: "The goals shared with you, what is due next first",
  request: { query: z.strictObject({ status: z.enum(["active", "finished"]).optional() }) },
  responses: { 200: json(z.object({ items: z.array(ObjectiveView) })) },
});

const read = portalRoute({
  method: "get",
  path: "/objectives/{objectiveId}",
  summary: "One goal with its comments and how it has moved since it was shared",
  request: { params: ObjectiveParams },
  responses: { 200: json(ObjectiveDetailView) },
});

const comment = portalRoute({
  method: "post",
  path: "/objectives/{objectiveId}/comments",
  summary: "Comment on a goal",
  request: { params: ObjectiveParams, body: body(PortalCommentInput) },
  responses: { 201: json(CommentView, "Said") },
});

export const portalObjectives = portalRoutes()
  .openapi(list, async (c) => {
    const { scope, now } = c.var.portal;
    return c.json({ items: await listSharedObjectives(scope, { now, state: c.req.valid("query").status }) }, 200);
  })
  .openapi(read, async (c) => {
    const { scope, now } = c.var.portal;
    const objective = await getSharedObjective(scope, c.req.valid("param").objectiveId, now);
    if (!objective) throw notFound("objective");
    return c.json(objective, 200);
  })
  .openapi(comment, async (c) => {
    const { objectiveId } = c.req.valid("param");
    return c.json(await commentFromPortal(c.var.portal, objectiveId, c.req.valid("json")), 201);
  });
