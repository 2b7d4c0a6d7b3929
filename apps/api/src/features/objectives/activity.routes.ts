import { z } from "@hono/zod-openapi";
import { listComments } from "@tandem/db/objectives/comments";
import { listObjectiveChanges, listProgressPoints } from "@tandem/db/objectives/history";
import { listObjectiveTerms } from "@tandem/db/objectives/terms";
import { ObjectiveCourse } from "@tandem/domain/objectives/course";
import { ObjectiveChange, ProgressPoint } from "@tandem/domain/objectives/history";
import { CommentInput, Objective, ObjectiveComment, RecordProgressInput } from "@tandem/domain/objectives/objective";
import { ObjectiveTerms } from "@tandem/domain/objectives/terms";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageOf, pageSchema, readCursor } from "../../http/pagination.ts";
import { body, CompanyParams, json } from "../../http/schemas.ts";
import { commentOnObjective } from "./comment-on-objective.ts";
import { getCourse } from "./get-course.ts";
import { getObjective } from "./get-objective.ts";
import { recordProgress } from "./record-progress.ts";

const ObjectiveParams = CompanyParams.extend({ objectiveId: z.uuid() });
const Place = z.object({ at: z.iso.datetime({ offset: true }), id: z.uuid() });

const record = memberRoute({
  method: "post",
  path: "/companies/{companyId}/objectives/{objectiveId}/progress",
  action: "objective.write",
  summary: "Record where it stands, as a value or a percent",
  request: { params: ObjectiveParams, body: body(RecordProgressInput) },
  responses: { 201: json(Objective, "Recorded") },
});

const listPoints = memberRoute({
  method: "get",
  path: "/companies/{companyId}/objectives/{objectiveId}/progress",
  action: "objective.read",
  summary: "Every recorded point, the latest first",
  request: { params: ObjectiveParams, query: PageQuery },
  responses: { 200: json(pageSchema(ProgressPoint)) },
});

const comment = memberRoute({
  method: "post",
  path: "/companies/{companyId}/objectives/{objectiveId}/comments",
  action: "objective.write",
  summary: "Comment for the customer to read, or among ourselves",
  request: { params: ObjectiveParams, body: body(CommentInput) },
  responses: { 201: json(ObjectiveComment, "Said") },
});

const list = memberRoute({
  method: "get",
  path: "/companies/{companyId}/objectives/{objectiveId}/comments",
  action: "objective.read",
  summary: "Comments, shared and internal, the newest first",
  request: { params: ObjectiveParams, query: PageQuery },
  responses: { 200: json(pageSchema(ObjectiveComment)) },
});

const history = memberRoute({
  method: "get",
  path: "/companies/{companyId}/objectives/{objectiveId}/history",
  action: "objective.read",
  summary: "Every change of every field, the newest first",
  request: { params: ObjectiveParams, query: PageQuery },
  responses: { 200: json(pageSchema(ObjectiveChange)) },
});

const course = memberRoute({
  method: "get",
  path: "/companies/{companyId}/objectives/{objectiveId}/course",
  action: "objective.read",
  summary: "How it has moved, the oldest point first, and the day it is reached if it goes on like that",
  request: { params: ObjectiveParams },
  responses: { 200: json(ObjectiveCourse) },
});

const terms = memberRoute({
  method: "get",
  path: "/companies/{companyId}/objectives/{objectiveId}/terms",
  action: "objective.read",
  summary: "Changes of baseline, target and due day that the customer was asked to accept, the newest first",
  request: { params: ObjectiveParams },
  responses: { 200: json(z.object({ items: z.array(ObjectiveTerms) })) },
});

export const objectiveActivity = memberRoutes()
  .openapi(record, async (c) => {
    const { companyId, objectiveId } = c.req.valid("param");
    return c.json(await recordProgress(c.var.ctx, companyId, objectiveId, c.req.valid("json")), 201);
  })
  .openapi(listPoints, async (c) => {
    const { db, now } = c.var.ctx;
    const ids = c.req.valid("param");
    const { limit, cursor } = c.req.valid("query");
    await getObjective(db, ids.companyId, ids.objectiveId, now);
    const points = await listProgressPoints(db, { ...ids, limit, after: readCursor(cursor, Place) });
    return c.json(
      pageOf(points, limit, (point) => ({ at: point.occurredAt, id: point.id })),
      200,
    );
  })
  .openapi(comment, async (c) => {
    const { companyId, objectiveId } = c.req.valid("param");
    return c.json(await commentOnObjective(c.var.ctx, companyId, objectiveId, c.req.valid("json")), 201);
  })
  .openapi(list, async (c) => {
    const { db, now } = c.var.ctx;
    const ids = c.req.valid("param");
    const { limit, cursor } = c.req.valid("query");
    await getObjective(db, ids.companyId, ids.objectiveId, now);
    const comments = await listComments(db, { ...ids, limit, after: readCursor(cursor, Place) });
    return c.json(
      pageOf(comments, limit, (one) => ({ at: one.createdAt, id: one.id })),
      200,
    );
  })
  .openapi(history, async (c) => {
    const { db, now } = c.var.ctx;
    const ids = c.req.valid("param");
    const { limit, cursor } = c.req.valid("query");
    await getObjective(db, ids.companyId, ids.objectiveId, now);
    const changes = await listObjectiveChanges(db, { ...ids, limit, after: readCursor(cursor, Place) });
    return c.json(
      pageOf(changes, limit, (one) => ({ at: one.changedAt, id: one.id })),
      200,
    );
  })
  .openapi(course, async (c) => {
    const { companyId, objectiveId } = c.req.valid("param");
    return c.json(await getCourse(c.var.ctx, companyId, objectiveId), 200);
  })
  .openapi(terms, async (c) => {
    const { companyId, objectiveId } = c.req.valid("param");
    await getObjective(c.var.ctx.db, companyId, objectiveId, c.var.ctx.now);
    return c.json({ items: await listObjectiveTerms(c.var.ctx.db, companyId, objectiveId) }, 200);
  });
