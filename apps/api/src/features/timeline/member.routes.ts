import { z } from "@hono/zod-openapi";
import { listTimelineFacets } from "@tandem/db/timeline/facets";
import { notFound } from "@tandem/domain/errors/domain-error";
import { RecordEventInput } from "@tandem/domain/timeline/record-event";
import { TimelineEntry } from "@tandem/domain/timeline/timeline-entry";
import { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { body, CompanyParams, json } from "../../http/schemas.ts";
import { readEntry } from "./read-entry.ts";
import { recordEvent } from "./record-event.ts";

const record = memberRoute({
  method: "post",
  path: "/companies/{companyId}/timeline",
  action: "timeline.write",
  summary: "What a source tells that has no record of its own: an enrichment, or an event in it",
  request: { params: CompanyParams, body: body(RecordEventInput) },
  responses: { 201: json(TimelineEvent, "Recorded") },
});

const named = z.object({ id: z.uuid(), name: z.string() });

const facets = memberRoute({
  method: "get",
  path: "/companies/{companyId}/timeline/facets",
  action: "timeline.read",
  summary: "Whom and what the history can be narrowed to: its sources, the members in it, the contacts of the company",
  request: { params: CompanyParams },
  responses: {
    200: json(z.object({ sources: z.array(z.string()), members: z.array(named), contacts: z.array(named) })),
  },
});

const read = memberRoute({
  method: "get",
  path: "/companies/{companyId}/timeline/{eventId}",
  action: "timeline.read",
  summary: "One event with all it holds: the mail's body, the call's transcript, the ticket's messages …",
  request: { params: CompanyParams.extend({ eventId: z.uuid() }) },
  responses: { 200: json(TimelineEntry) },
});

export const timeline = memberRoutes()
  .openapi(record, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await recordEvent(c.var.ctx, companyId, c.req.valid("json")), 201);
  })
  .openapi(facets, async (c) => {
    const { db, actor } = c.var.ctx;
    const found = await listTimelineFacets(db, c.req.valid("param").companyId, actor);
    if (!found) throw notFound("company");
    return c.json(found, 200);
  })
  .openapi(read, async (c) => {
    const { companyId, eventId } = c.req.valid("param");
    return c.json(await readEntry(c.var.ctx, companyId, eventId), 200);
  });
