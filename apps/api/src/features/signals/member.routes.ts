import { z } from "@hono/zod-openapi";
import { signalsOf } from "@tandem/db/signals/reads";
import { RecordSignalInput, Signal, UpdateSignalInput } from "@tandem/domain/signals/signal";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageSchema } from "../../http/pagination.ts";
import { body, CompanyParams, json, NO_CONTENT } from "../../http/schemas.ts";
import { archiveRecord } from "../timeline/archive-record.ts";
import { listOfCompany } from "../timeline/list-of-company.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { restoreRecord } from "../timeline/restore-record.ts";
import { recordSignal } from "./record-signal.ts";
import { updateSignal } from "./update-signal.ts";

const SignalParams = CompanyParams.extend({ signalId: z.uuid() });
const SignalListQuery = PageQuery.extend({ contactId: z.uuid().optional() });

const list = memberRoute({
  method: "get",
  path: "/companies/{companyId}/signals",
  action: "signal.read",
  summary: "What people at a company showed interest in, newest first",
  request: { params: CompanyParams, query: SignalListQuery },
  responses: { 200: json(pageSchema(Signal)) },
});

const create = memberRoute({
  method: "post",
  path: "/companies/{companyId}/signals",
  action: "signal.write",
  summary: "Record a signal",
  request: { params: CompanyParams, body: body(RecordSignalInput) },
  responses: { 201: json(Signal, "Recorded") },
});

const read = memberRoute({
  method: "get",
  path: "/companies/{companyId}/signals/{signalId}",
  action: "signal.read",
  summary: "One signal",
  request: { params: SignalParams },
  responses: { 200: json(Signal) },
});

const update = memberRoute({
  method: "patch",
  path: "/companies/{companyId}/signals/{signalId}",
  action: "signal.write",
  summary: "Put a signal right: who did what, about what, when",
  request: { params: SignalParams, body: body(UpdateSignalInput) },
  responses: { 200: json(Signal) },
});

const archive = memberRoute({
  method: "delete",
  path: "/companies/{companyId}/signals/{signalId}",
  action: "signal.write",
  summary: "Archive a signal",
  request: { params: SignalParams },
  responses: { 204: NO_CONTENT },
});

const restore = memberRoute({
  method: "post",
  path: "/companies/{companyId}/signals/{signalId}/restore",
  action: "signal.write",
  summary: "Take a signal out of the archive",
  request: { params: SignalParams },
  responses: { 200: json(Signal) },
});

export const signals = memberRoutes()
  .openapi(list, async (c) => {
    const { db } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const { contactId, ...page } = c.req.valid("query");
    return c.json(await listOfCompany(db, companyId, signalsOf(companyId, { contactId }), page), 200);
  })
  .openapi(create, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await recordSignal(c.var.ctx, companyId, c.req.valid("json")), 201);
  })
  .openapi(read, async (c) => {
    const { db } = c.var.ctx;
    const { companyId, signalId } = c.req.valid("param");
    return c.json(await getRecord(db, signalsOf(companyId), "signal", signalId), 200);
  })
  .openapi(update, async (c) => {
    const { companyId, signalId } = c.req.valid("param");
    return c.json(await updateSignal(c.var.ctx, companyId, signalId, c.req.valid("json")), 200);
  })
  .openapi(archive, async (c) => {
    const { companyId, signalId } = c.req.valid("param");
    await archiveRecord(c.var.ctx, companyId, signalsOf(companyId), "signal", signalId);
    return c.body(null, 204);
  })
  .openapi(restore, async (c) => {
    const { companyId, signalId } = c.req.valid("param");
    return c.json(await restoreRecord(c.var.ctx, companyId, signalsOf(companyId), "signal", signalId), 200);
  });
