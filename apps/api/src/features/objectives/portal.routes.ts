import { z } from "@hono/zod-openapi";
import { getSharedObjective, listSharedObjectives } from "@tandem/db/portal/objectives";
import { notFound } from "@tandem/domain/errors/domain-error";
import { PortalCommentInput } from "@tandem/domain/portal/comment-input";
import { RateObjectiveInput } from "@tandem/domain/portal/decisions";
import { CommentView, ObjectiveDetailView, ObjectiveView } from "@tandem/domain/portal/views";
import { portalRoute, portalRoutes } from "../../http/portal-routes.ts";
import { body, json } from "../../http/schemas.ts";
import { acceptTerms } from "./accept-terms.ts";
import { commentFromPortal } from "./comment-from-portal.ts";
import { rateFromPortal } from "./rate-from-portal.ts";

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

const rate = portalRoute({
  method: "put",
  path: "/objectives/{objectiveId}/rating",
  summary: "Rate a goal from your side, 1 to 5; null takes the rating back",
  request: { params: ObjectiveParams, body: body(RateObjectiveInput) },
  responses: { 200: json(ObjectiveDetailView) },
});

const accept = portalRoute({
  method: "post",
  path: "/terms/{termsId}/acceptance",
  summary: "Say yes to a changed baseline, target or due day; it stays on record",
  request: { params: z.object({ termsId: z.uuid() }) },
  responses: { 201: json(ObjectiveDetailView, "Accepted") },
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
  })
  .openapi(rate, async (c) => {
    const { objectiveId } = c.req.valid("param");
    return c.json(await rateFromPortal(c.var.portal, objectiveId, c.req.valid("json")), 200);
  })
  .openapi(accept, async (c) => c.json(await acceptTerms(c.var.portal, c.req.valid("param").termsId), 201));
