import { RecordEventInput } from "@tandem/domain/timeline/record-event";
import { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { body, CompanyParams, json } from "../../http/schemas.ts";
import { recordEvent } from "./record-event.ts";

const record = memberRoute({
  method: "post",
  path: "/companies/{companyId}/timeline",
  action: "timeline.write",
  summary: "What a source tells that has no record of its own: an enrichment, or an event in it",
  request: { params: CompanyParams, body: body(RecordEventInput) },
  responses: { 201: json(TimelineEvent, "Recorded") },
});

export const timeline = memberRoutes().openapi(record, async (c) => {
  const { companyId } = c.req.valid("param");
  return c.json(await recordEvent(c.var.ctx, companyId, c.req.valid("json")), 201);
});
