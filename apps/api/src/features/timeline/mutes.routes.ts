import { z } from "@hono/zod-openapi";
import { assertCompanyExists } from "@tandem/db/records/name-records";
import { listMutes } from "@tandem/db/timeline/mutes";
import { MuteTimelineInput, TimelineMute } from "@tandem/domain/timeline/timeline-mute";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { body, CompanyParams, json, NO_CONTENT } from "../../http/schemas.ts";
import { muteTimeline, unmuteTimeline } from "./mute-timeline.ts";

const list = memberRoute({
  method: "get",
  path: "/companies/{companyId}/timeline/mutes",
  action: "timeline.read",
  summary: "What the reader has muted in this company's history",
  request: { params: CompanyParams },
  responses: { 200: json(z.object({ items: z.array(TimelineMute) })) },
});

const mute = memberRoute({
  method: "post",
  path: "/companies/{companyId}/timeline/mutes",
  action: "timeline.mute",
  summary:
    "Mute a type or a source for oneself: it is left out of the history until it is asked for by name or by words",
  request: { params: CompanyParams, body: body(MuteTimelineInput) },
  responses: { 201: json(TimelineMute, "Muted") },
});

const unmute = memberRoute({
  method: "delete",
  path: "/companies/{companyId}/timeline/mutes/{muteId}",
  action: "timeline.mute",
  summary: "Unmute",
  request: { params: CompanyParams.extend({ muteId: z.uuid() }) },
  responses: { 204: NO_CONTENT },
});

export const timelineMutes = memberRoutes()
  .openapi(list, async (c) => {
    const { companyId } = c.req.valid("param");
    const { db, actor } = c.var.ctx;
    const items = await listMutes(db, companyId, actor);
    if (items.length === 0) await assertCompanyExists(db, companyId);
    return c.json({ items }, 200);
  })
  .openapi(mute, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await muteTimeline(c.var.ctx, companyId, c.req.valid("json")), 201);
  })
  .openapi(unmute, async (c) => {
    const { companyId, muteId } = c.req.valid("param");
    await unmuteTimeline(c.var.ctx, companyId, muteId);
    return c.body(null, 204);
  });
