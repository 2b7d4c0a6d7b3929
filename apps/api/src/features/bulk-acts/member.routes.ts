import { z } from "@hono/zod-openapi";
import { findBulkAct, listBulkActCompanies, listBulkActs } from "@tandem/db/bulk-acts/reads";
import { BulkAct, BulkActCompany, BulkOutcome, StartBulkActInput } from "@tandem/domain/bulk-acts/bulk-act";
import { notFound } from "@tandem/domain/errors/domain-error";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageOf, pageSchema, readCursor } from "../../http/pagination.ts";
import { body, json } from "../../http/schemas.ts";
import { startBulkAct } from "./start-bulk-act.ts";
import { undoBulkAct } from "./undo-bulk-act.ts";

const BulkActParams = z.object({ bulkActId: z.uuid() });
const ActCursor = z.object({ createdAt: z.iso.datetime(), id: z.uuid() });
const CompanyCursor = z.object({ companyId: z.uuid() });

const start = memberRoute({
  method: "post",
  path: "/bulk-acts",
  action: "company.write",
  summary: "Make one change to many companies: those named, or all that a filter of the book matches now",
  description:
    "A job makes the change, company by company, as by hand. Which companies these are is fixed at once, whatever the change does to the filter.",
  request: { body: body(StartBulkActInput) },
  responses: { 202: json(BulkAct, "Accepted; poll GET /v1/bulk-acts/{bulkActId}") },
});

const list = memberRoute({
  method: "get",
  path: "/bulk-acts",
  action: "company.read",
  summary: "The bulk acts that one has asked for oneself, newest first; they are kept for 30 days",
  request: { query: PageQuery },
  responses: { 200: json(pageSchema(BulkAct)) },
});

const read = memberRoute({
  method: "get",
  path: "/bulk-acts/{bulkActId}",
  action: "company.read",
  summary: "How far one's own bulk act is, and what it came to",
  request: { params: BulkActParams },
  responses: { 200: json(BulkAct) },
});

const companies = memberRoute({
  method: "get",
  path: "/bulk-acts/{bulkActId}/companies",
  action: "company.read",
  summary: "What became of each company; with `outcome` only those, such as `failed` or `kept`, with the reason",
  request: { params: BulkActParams, query: PageQuery.extend({ outcome: BulkOutcome.optional() }) },
  responses: { 200: json(pageSchema(BulkActCompany)) },
});

const undo = memberRoute({
  method: "post",
  path: "/bulk-acts/{bulkActId}/undo",
  action: "company.write",
  summary: "Take it back, once: every company that still is what the act made of it becomes what it was before",
  request: { params: BulkActParams },
  responses: { 202: json(BulkAct, "Accepted; poll GET /v1/bulk-acts/{bulkActId}") },
});

export const bulkActs = memberRoutes()
  .openapi(start, async (c) => c.json(await startBulkAct(c.var.ctx, c.req.valid("json")), 202))
  .openapi(list, async (c) => {
    const { limit, cursor } = c.req.valid("query");
    const { db, actor } = c.var.ctx;
    const rows = await listBulkActs(db, actor.memberId, { after: readCursor(cursor, ActCursor), limit: limit + 1 });
    const page = pageOf(rows, limit, ({ createdAt, id }) => ({ createdAt, id }));
    return c.json(page, 200);
  })
  .openapi(read, async (c) => {
    const { db, actor } = c.var.ctx;
    const found = await findBulkAct(db, actor.memberId, c.req.valid("param").bulkActId);
    if (!found) throw notFound("bulk act");
    return c.json(found, 200);
  })
  .openapi(companies, async (c) => {
    const { bulkActId } = c.req.valid("param");
    const { limit, cursor, outcome } = c.req.valid("query");
    const { db, actor } = c.var.ctx;
    if (!(await findBulkAct(db, actor.memberId, bulkActId))) throw notFound("bulk act");
    const after = readCursor(cursor, CompanyCursor)?.companyId ?? null;
    const rows = await listBulkActCompanies(db, bulkActId, { outcome, after, limit: limit + 1 });
    const page = pageOf(rows, limit, ({ company }) => ({ companyId: company.id }));
    return c.json(page, 200);
  })
  .openapi(undo, async (c) => c.json(await undoBulkAct(c.var.ctx, c.req.valid("param").bulkActId), 202));
