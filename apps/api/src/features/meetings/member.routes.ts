import { z } from "@hono/zod-openapi";
import { meetingsAsked } from "@tandem/db/meetings/list-meetings";
import { meetingsOf } from "@tandem/db/meetings/reads";
import { Meeting, MeetingFilters, ScheduleMeetingInput, UpdateMeetingInput } from "@tandem/domain/meetings/meeting";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageSchema } from "../../http/pagination.ts";
import { body, CompanyParams, json, NO_CONTENT } from "../../http/schemas.ts";
import { listOfCompany } from "../timeline/list-of-company.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { restoreRecord } from "../timeline/restore-record.ts";
import { archiveMeeting } from "./archive-meeting.ts";
import { scheduleMeeting } from "./schedule-meeting.ts";
import { updateMeeting } from "./update-meeting.ts";

const MeetingParams = CompanyParams.extend({ meetingId: z.uuid() });
const MeetingListQuery = PageQuery.extend(MeetingFilters.shape);

const list = memberRoute({
  method: "get",
  path: "/companies/{companyId}/meetings",
  action: "meeting.read",
  summary: "The appointments of a company, latest first unless sorted otherwise; to come, past or both",
  request: { params: CompanyParams, query: MeetingListQuery },
  responses: { 200: json(pageSchema(Meeting)) },
});

const create = memberRoute({
  method: "post",
  path: "/companies/{companyId}/meetings",
  action: "meeting.write",
  summary: "Schedule a meeting, or log one that was held",
  request: { params: CompanyParams, body: body(ScheduleMeetingInput) },
  responses: { 201: json(Meeting, "Scheduled") },
});

const read = memberRoute({
  method: "get",
  path: "/companies/{companyId}/meetings/{meetingId}",
  action: "meeting.read",
  summary: "One meeting",
  request: { params: MeetingParams },
  responses: { 200: json(Meeting) },
});

const update = memberRoute({
  method: "patch",
  path: "/companies/{companyId}/meetings/{meetingId}",
  action: "meeting.write",
  summary: "Move a meeting, hold it, cancel it, share it with the customer",
  request: { params: MeetingParams, body: body(UpdateMeetingInput) },
  responses: { 200: json(Meeting) },
});

const archive = memberRoute({
  method: "delete",
  path: "/companies/{companyId}/meetings/{meetingId}",
  action: "meeting.write",
  summary: "Archive a meeting",
  request: { params: MeetingParams },
  responses: { 204: NO_CONTENT },
});

const restore = memberRoute({
  method: "post",
  path: "/companies/{companyId}/meetings/{meetingId}/restore",
  action: "meeting.write",
  summary: "Take a meeting out of the archive",
  request: { params: MeetingParams },
  responses: { 200: json(Meeting) },
});

export const meetings = memberRoutes()
  .openapi(list, async (c) => {
    const { db, now } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const { limit, cursor, ...filters } = c.req.valid("query");
    const asked = meetingsAsked(companyId, filters, now);
    return c.json(await listOfCompany(db, companyId, asked, { limit, cursor }), 200);
  })
  .openapi(create, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await scheduleMeeting(c.var.ctx, companyId, c.req.valid("json")), 201);
  })
  .openapi(read, async (c) => {
    const { db } = c.var.ctx;
    const { companyId, meetingId } = c.req.valid("param");
    return c.json(await getRecord(db, meetingsOf(companyId), "meeting", meetingId), 200);
  })
  .openapi(update, async (c) => {
    const { companyId, meetingId } = c.req.valid("param");
    return c.json(await updateMeeting(c.var.ctx, companyId, meetingId, c.req.valid("json")), 200);
  })
  .openapi(archive, async (c) => {
    const { companyId, meetingId } = c.req.valid("param");
    await archiveMeeting(c.var.ctx, companyId, meetingId);
    return c.body(null, 204);
  })
  .openapi(restore, async (c) => {
    const { companyId, meetingId } = c.req.valid("param");
    return c.json(await restoreRecord(c.var.ctx, companyId, meetingsOf(companyId), "meeting", meetingId), 200);
  });
