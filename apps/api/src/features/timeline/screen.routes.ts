import { z } from "@hono/zod-openapi";
import { listTimelineGroups } from "@tandem/db/timeline/groups";
import { listTimelineNews } from "@tandem/db/timeline/news";
import { listTimeline } from "@tandem/db/timeline/reads";
import { notFound } from "@tandem/domain/errors/domain-error";
import { TimelineLine, TimelinePage } from "@tandem/domain/timeline/timeline-event";
import { TimelineDirection, TimelineFilters, TimelineNewsQuery } from "@tandem/domain/timeline/timeline-query";
import { answerText } from "../../http/answer-text.ts";
import { memberScreenRoute, memberScreens } from "../../http/member-routes.ts";
import { PageQuery } from "../../http/pagination.ts";
import { CompanyParams, json } from "../../http/schemas.ts";
import { refuseBackwards } from "./refuse-backwards.ts";

const list = memberScreenRoute({
  method: "get",
  path: "/companies/{companyId}/timeline",
  action: "timeline.read",
  summary: "The unified history of a company, newest first; `direction=newer` reads upwards from the cursor",
  request: {
    params: CompanyParams,
    query: PageQuery.extend(TimelineFilters.shape).extend(TimelineDirection.shape),
  },
  responses: { 200: json(TimelinePage) },
});

const groups = memberScreenRoute({
  method: "get",
  path: "/companies/{companyId}/timeline/groups",
  action: "timeline.read",
  summary: "The latest of each kind of event: communications, deals, tasks, …",
  request: { params: CompanyParams, query: z.strictObject(TimelineFilters.shape) },
  responses: {
    200: json(
      z.object({
        groups: z.array(z.object({ group: z.string(), items: z.array(TimelineLine), isMore: z.boolean() })),
      }),
    ),
  },
});

const news = memberScreenRoute({
  method: "get",
  path: "/companies/{companyId}/timeline/news",
  action: "timeline.read",
  summary: "What was recorded since, however long ago it happened; some seconds are told twice, events are known by id",
  request: { params: CompanyParams, query: z.strictObject(TimelineNewsQuery.shape) },
  responses: { 200: json(z.object({ items: z.array(TimelineLine), until: z.string() })) },
});

export const timelineScreen = memberScreens()
  .openapi(list, async (c) => {
    const { companyId } = c.req.valid("param");
    const query = c.req.valid("query");
    refuseBackwards(query);
    const page = await c.var.read(({ db, actor: reader }) => listTimeline(db, { ...query, companyId, reader }));
    if (!page) throw notFound("company");
    return answerText(c, page);
  })
  .openapi(groups, async (c) => {
    const { companyId } = c.req.valid("param");
    const query = c.req.valid("query");
    refuseBackwards(query);
    const found = await c.var.read(({ db, actor: reader }) => listTimelineGroups(db, { ...query, companyId, reader }));
    if (!found) throw notFound("company");
    return answerText(c, found);
  })
  .openapi(news, async (c) => {
    const { companyId } = c.req.valid("param");
    const query = c.req.valid("query");
    refuseBackwards(query);
    const found = await c.var.read(({ db, actor: reader, now }) =>
      listTimelineNews(db, { ...query, companyId, reader, now }),
    );
    if (!found) throw notFound("company");
    return answerText(c, found);
  });
