import { z } from "@hono/zod-openapi";
import { callsOf } from "@tandem/db/calls/reads";
import { Call, LogCallInput, UpdateCallInput } from "@tandem/domain/calls/call";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageSchema } from "../../http/pagination.ts";
import { body, CompanyParams, json, NO_CONTENT } from "../../http/schemas.ts";
import { archiveRecord } from "../timeline/archive-record.ts";
import { listOfCompany } from "../timeline/list-of-company.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { restoreRecord } from "../timeline/restore-record.ts";
import { logCall } from "./log-call.ts";
import { updateCall } from "./update-call.ts";

const CallParams = CompanyParams.extend({ callId: z.uuid() });

const list = memberRoute({
  method: "get",
  path: "/companies/{companyId}/calls",
  action: "call.read",
  summary: "The calls with a company, newest first",
  request: { params: CompanyParams, query: PageQuery },
  responses: { 200: json(pageSchema(Call)) },
});

const create = memberRoute({
  method: "post",
  path: "/companies/{companyId}/calls",
  action: "call.write",
  summary: "Log a call",
  request: { params: CompanyParams, body: body(LogCallInput) },
  responses: { 201: json(Call, "Logged") },
});

const read = memberRoute({
  method: "get",
  path: "/companies/{companyId}/calls/{callId}",
  action: "call.read",
  summary: "One call",
  request: { params: CallParams },
  responses: { 200: json(Call) },
});

const update = memberRoute({
  method: "patch",
  path: "/companies/{companyId}/calls/{callId}",
  action: "call.write",
  summary: "Correct a call",
  request: { params: CallParams, body: body(UpdateCallInput) },
  responses: { 200: json(Call) },
});

const archive = memberRoute({
  method: "delete",
  path: "/companies/{companyId}/calls/{callId}",
  action: "call.write",
  summary: "Archive a call",
  request: { params: CallParams },
  responses: { 204: NO_CONTENT },
});

const restore = memberRoute({
  method: "post",
  path: "/companies/{companyId}/calls/{callId}/restore",
  action: "call.write",
  summary: "Take a call out of the archive",
  request: { params: CallParams },
  responses: { 200: json(Call) },
});

export const calls = memberRoutes()
  .openapi(list, async (c) => {
    const { db } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const page = c.req.valid("query");
    return c.json(await listOfCompany(db, companyId, callsOf(companyId), page), 200);
  })
  .openapi(create, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await logCall(c.var.ctx, companyId, c.req.valid("json")), 201);
  })
  .openapi(read, async (c) => {
    const { db } = c.var.ctx;
    const { companyId, callId } = c.req.valid("param");
    return c.json(await getRecord(db, callsOf(companyId), "call", callId), 200);
  })
  .openapi(update, async (c) => {
    const { companyId, callId } = c.req.valid("param");
    return c.json(await updateCall(c.var.ctx, companyId, callId, c.req.valid("json")), 200);
  })
  .openapi(archive, async (c) => {
    const { companyId, callId } = c.req.valid("param");
    await archiveRecord(c.var.ctx, companyId, callsOf(companyId), "call", callId);
    return c.body(null, 204);
  })
  .openapi(restore, async (c) => {
    const { companyId, callId } = c.req.valid("param");
    return c.json(await restoreRecord(c.var.ctx, companyId, callsOf(companyId), "call", callId), 200);
  });
