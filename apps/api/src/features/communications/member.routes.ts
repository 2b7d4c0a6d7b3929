import { z } from "@hono/zod-openapi";
import { callsOf } from "@tandem/db/calls/reads";
import { listChannelMonths } from "@tandem/db/communications/reads";
import { latestEmailsOf } from "@tandem/db/emails/reads";
import { threadsOf } from "@tandem/db/emails/thread-list";
import { pastMeetingsOf, upcomingMeetingsOf } from "@tandem/db/meetings/list-meetings";
import { listRecords } from "@tandem/db/records/list-records";
import {
  Communications,
  EmailThread,
  MeetingOverview,
  WholeThread,
} from "@tandem/domain/communications/communications";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageSchema } from "../../http/pagination.ts";
import { CompanyParams, json } from "../../http/schemas.ts";
import { withSafeHtml } from "../emails/with-safe-html.ts";
import { listOfCompany } from "../timeline/list-of-company.ts";
import { getRecord } from "../timeline/lock-record.ts";

const cursor = z.string().max(4000).optional();
const MOST_MESSAGES = 200;
const MOST_UPCOMING = 200;

const screen = memberRoute({
  method: "get",
  path: "/companies/{companyId}/communications",
  action: "email.read",
  summary: "Mail threads, calls, and how often one spoke over each channel in the last twelve months",
  request: {
    params: CompanyParams,
    query: z.strictObject({ threadsCursor: cursor, callsCursor: cursor }),
  },
  responses: { 200: json(Communications) },
});

const listThreads = memberRoute({
  method: "get",
  path: "/companies/{companyId}/email-threads",
  action: "email.read",
  summary: "The conversations by mail with a company, the latest first",
  request: { params: CompanyParams, query: PageQuery },
  responses: { 200: json(pageSchema(EmailThread)) },
});

const readThread = memberRoute({
  method: "get",
  path: "/companies/{companyId}/email-threads/{threadId}",
  action: "email.read",
  summary: "One conversation with its mails, oldest first; of a very long one the latest 200",
  request: { params: CompanyParams.extend({ threadId: z.uuid() }) },
  responses: { 200: json(WholeThread) },
});

const overview = memberRoute({
  method: "get",
  path: "/companies/{companyId}/meeting-overview",
  action: "meeting.read",
  summary: "The meetings to come, the next one first, and a page of those that are over",
  request: { params: CompanyParams, query: PageQuery },
  responses: { 200: json(MeetingOverview) },
});

export const communications = memberRoutes()
  .openapi(screen, async (c) => {
    const { db, now } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const { threadsCursor, callsCursor } = c.req.valid("query");
    const [threads, calls, channels] = await Promise.all([
      listOfCompany(db, companyId, threadsOf(companyId), { limit: 25, cursor: threadsCursor }),
      listOfCompany(db, companyId, callsOf(companyId), { limit: 25, cursor: callsCursor }),
      listChannelMonths(db, companyId, now),
    ]);
    return c.json({ threads, calls, channels }, 200);
  })
  .openapi(listThreads, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await listOfCompany(c.var.ctx.db, companyId, threadsOf(companyId), c.req.valid("query")), 200);
  })
  .openapi(readThread, async (c) => {
    const { db } = c.var.ctx;
    const { companyId, threadId } = c.req.valid("param");
    const thread = await getRecord(db, threadsOf(companyId), "e-mail thread", threadId);
    const mails = latestEmailsOf(companyId, threadId);
    const { items } = await listRecords(db, mails, mails.sort, { limit: MOST_MESSAGES });
    return c.json({ ...thread, messages: await withSafeHtml(db, companyId, items.reverse()) }, 200);
  })
  .openapi(overview, async (c) => {
    const { db, now } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const ahead = upcomingMeetingsOf(companyId, now);
    const [upcoming, past] = await Promise.all([
      listRecords(db, ahead, ahead.sort, { limit: MOST_UPCOMING }),
      listOfCompany(db, companyId, pastMeetingsOf(companyId, now), c.req.valid("query")),
    ]);
    return c.json({ upcoming: upcoming.items, past }, 200);
  });
