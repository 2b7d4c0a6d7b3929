import { listTimeline } from "@tandem/db/timeline/reads";
import { invalid, notFound } from "@tandem/domain/errors/domain-error";
import { RecordEventInput } from "@tandem/domain/timeline/record-event";
import { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { TimelineFilters } from "@tandem/domain/timeline/timeline-query";
import { answerText } from "../../http/answer-text.ts";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageSchema } from "../../http/pagination.ts";
import { body, CompanyParams, json } from "../../http/schemas.ts";
import { recordEvent } from "./record-event.ts";

const list = memberRoute({
  method: "get",
  path: "/companies/{companyId}/timeline",
  action: "timeline.read",
  summary: "The unified history of a company, newest first; `direction=newer` reads upwards from the cursor",
  request: { params: CompanyParams, query: PageQuery.extend(TimelineFilters.shape) },
  responses: { 200: json(pageSchema(TimelineEvent)) },
});

const record = memberRoute({
  method: "post",
  path: "/companies/{companyId}/timeline",
  action: "timeline.write",
  summary: "What a source tells that has no record of its own: an enrichment, or an event in it",
  request: { params: CompanyParams, body: body(RecordEventInput) },
  responses: { 201: json(TimelineEvent, "Recorded") },
});

export const timeline = memberRoutes()
  .openapi(list, async (c) => {
    const { db, actor } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const query = c.req.valid("query");
    refuseBackwards(query.from, query.to);
    const page = await listTimeline(db, { ...query, companyId, reader: actor });
    if (!page) throw notFound("company");
    return answerText(c, page);
  })
  .openapi(record, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await recordEvent(c.var.ctx, companyId, c.req.valid("json")), 201);
  });

/** A day and an instant are compared by their days: that an instant lies within the day is no mistake. */
function refuseBackwards(from: string | undefined, to: string | undefined): void {
  if (!from || !to) return;
  const isBackwards =
    from.length > 10 && to.length > 10 ? Date.parse(from) > Date.parse(to) : from.slice(0, 10) > to.slice(0, 10);
  if (isBackwards) throw invalid([{ path: "to", message: "Must not be before from" }]);
}
