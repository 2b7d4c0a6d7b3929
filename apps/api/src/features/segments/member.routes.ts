import { z } from "@hono/zod-openapi";
import { findCompany } from "@tandem/db/companies/reads";
import { listLists } from "@tandem/db/lists/reads";
import { listPlaces } from "@tandem/db/segments/reads";
import { notFound } from "@tandem/domain/errors/domain-error";
import { CompanyList } from "@tandem/domain/lists/list";
import { CreateSegmentInput, Places, Segment, UpdateSegmentInput } from "@tandem/domain/segments/segment";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { body, CompanyParams, json, NO_CONTENT } from "../../http/schemas.ts";
import { readSegment, readSegments, segmentsOf } from "./read-segments.ts";
import { changeSegment, createSegment, removeSegment } from "./save-segment.ts";

const SegmentParams = z.object({ segmentId: z.uuid() });

const list = memberRoute({
  method: "get",
  path: "/segments",
  action: "segment.read",
  summary: "Saved views of the book: one's own and the shared ones, by name",
  responses: { 200: json(z.object({ items: z.array(Segment) })) },
});

const places = memberRoute({
  method: "get",
  path: "/views",
  action: "segment.read",
  summary: "The names of segments and lists, as the side bar shows them",
  responses: { 200: json(Places) },
});

const create = memberRoute({
  method: "post",
  path: "/segments",
  action: "segment.write",
  summary: "Keep a filter of the book under a name",
  request: { body: body(CreateSegmentInput) },
  responses: { 201: json(Segment, "Saved") },
});

const read = memberRoute({
  method: "get",
  path: "/segments/{segmentId}",
  action: "segment.read",
  summary: "One saved view; somebody else's private one is not there",
  request: { params: SegmentParams },
  responses: { 200: json(Segment) },
});

const change = memberRoute({
  method: "patch",
  path: "/segments/{segmentId}",
  action: "segment.write",
  summary: "Rename, share or change one's own view",
  request: { params: SegmentParams, body: body(UpdateSegmentInput) },
  responses: { 200: json(Segment) },
});

const remove = memberRoute({
  method: "delete",
  path: "/segments/{segmentId}",
  action: "segment.write",
  summary: "Delete one's own view; the companies stay",
  request: { params: SegmentParams },
  responses: { 204: NO_CONTENT },
});

const ofCompany = memberRoute({
  method: "get",
  path: "/companies/{companyId}/memberships",
  action: "segment.read",
  summary: "The reader's segments that the company matches now, and the lists it is on",
  request: { params: CompanyParams },
  responses: { 200: json(z.object({ segments: z.array(Segment), lists: z.array(CompanyList) })) },
});

export const segments = memberRoutes()
  .openapi(list, async (c) => c.json({ items: await readSegments(c.var.ctx) }, 200))
  .openapi(places, async (c) => c.json(await listPlaces(c.var.ctx.db, c.var.ctx.actor.memberId), 200))
  .openapi(create, async (c) => c.json(await createSegment(c.var.ctx, c.req.valid("json")), 201))
  .openapi(read, async (c) => c.json(await readSegment(c.var.ctx, c.req.valid("param").segmentId), 200))
  .openapi(change, async (c) => {
    const { segmentId } = c.req.valid("param");
    return c.json(await changeSegment(c.var.ctx, segmentId, c.req.valid("json")), 200);
  })
  .openapi(remove, async (c) => {
    await removeSegment(c.var.ctx, c.req.valid("param").segmentId);
    return c.body(null, 204);
  })
  .openapi(ofCompany, async (c) => {
    const { companyId } = c.req.valid("param");
    const { db, actor } = c.var.ctx;
    if (!(await findCompany(db, companyId, actor.clearances))) throw notFound("company");
    const [segments, lists] = await Promise.all([
      segmentsOf(c.var.ctx, companyId),
      listLists(db, actor.memberId, { holding: companyId }),
    ]);
    return c.json({ segments, lists }, 200);
  });
