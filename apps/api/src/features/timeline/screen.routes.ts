import { listTimeline } from "@tandem/db/timeline/reads";
import { invalid, notFound } from "@tandem/domain/errors/domain-error";
import { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { TimelineFilters } from "@tandem/domain/timeline/timeline-query";
import { answerText } from "../../http/answer-text.ts";
import { memberScreenRoute, memberScreens } from "../../http/member-routes.ts";
import { PageQuery, pageSchema } from "../../http/pagination.ts";
import { CompanyParams, json } from "../../http/schemas.ts";

const list = memberScreenRoute({
  method: "get",
  path: "/companies/{companyId}/timeline",
  action: "timeline.read",
  summary: "The unified history of a company, newest first; `direction=newer` reads upwards from the cursor",
  request: { params: CompanyParams, query: PageQuery.extend(TimelineFilters.shape) },
  responses: { 200: json(pageSchema(TimelineEvent)) },
});

export const timelineScreen = memberScreens().openapi(list, async (c) => {
  const { companyId } = c.req.valid("param");
  const query = c.req.valid("query");
  refuseBackwards(query.from, query.to);
  const page = await c.var.read(({ db, actor: reader }) => listTimeline(db, { ...query, companyId, reader }));
  if (!page) throw notFound("company");
  return answerText(c, page);
});

/** A day and an instant are compared by their days: that an instant lies within the day is no mistake. */
function refuseBackwards(from: string | undefined, to: string | undefined): void {
  if (!from || !to) return;
  const isBackwards =
    from.length > 10 && to.length > 10 ? Date.parse(from) > Date.parse(to) : from.slice(0, 10) > to.slice(0, 10);
  if (isBackwards) throw invalid([{ path: "to", message: "Must not be before from" }]);
}
