import { z } from "@hono/zod-openapi";
import { invoicesOf } from "@tandem/db/commerce/reads";
import { getWorkspaceDay } from "@tandem/db/workspace/reads";
import { InvoiceFilters } from "@tandem/domain/commerce/commerce-list";
import { CreateInvoiceInput, Invoice, UpdateInvoiceInput } from "@tandem/domain/commerce/invoice";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageSchema } from "../../http/pagination.ts";
import { body, CompanyParams, json, NO_CONTENT } from "../../http/schemas.ts";
import { archiveRecord } from "../timeline/archive-record.ts";
import { listOfCompany } from "../timeline/list-of-company.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { createInvoice } from "./create-invoice.ts";
import { updateInvoice } from "./update-invoice.ts";

const InvoiceParams = CompanyParams.extend({ invoiceId: z.uuid() });

const list = memberRoute({
  method: "get",
  path: "/companies/{companyId}/invoices",
  action: "commerce.read",
  summary: "The invoices of a company, newest first",
  request: { params: CompanyParams, query: PageQuery.extend(InvoiceFilters.shape) },
  responses: { 200: json(pageSchema(Invoice)) },
});

const create = memberRoute({
  method: "post",
  path: "/companies/{companyId}/invoices",
  action: "commerce.write",
  summary: "Write an invoice",
  request: { params: CompanyParams, body: body(CreateInvoiceInput) },
  responses: { 201: json(Invoice, "Written") },
});

const read = memberRoute({
  method: "get",
  path: "/companies/{companyId}/invoices/{invoiceId}",
  action: "commerce.read",
  summary: "One invoice",
  request: { params: InvoiceParams },
  responses: { 200: json(Invoice) },
});

const update = memberRoute({
  method: "patch",
  path: "/companies/{companyId}/invoices/{invoiceId}",
  action: "commerce.write",
  summary: "Correct an invoice, or note that it was paid",
  request: { params: InvoiceParams, body: body(UpdateInvoiceInput) },
  responses: { 200: json(Invoice) },
});

const archive = memberRoute({
  method: "delete",
  path: "/companies/{companyId}/invoices/{invoiceId}",
  action: "commerce.write",
  summary: "Archive an invoice",
  request: { params: InvoiceParams },
  responses: { 204: NO_CONTENT },
});

export const invoices = memberRoutes()
  .openapi(list, async (c) => {
    const { db, actor } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const { status, sort, ...page } = c.req.valid("query");
    const today = status && (await getWorkspaceDay(db, c.var.ctx.now));
    const found = invoicesOf({ companyId, clearances: actor.clearances }, { status, sort, today });
    return c.json(await listOfCompany(db, companyId, found, page), 200);
  })
  .openapi(create, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await createInvoice(c.var.ctx, companyId, c.req.valid("json")), 201);
  })
  .openapi(read, async (c) => {
    const { db, actor } = c.var.ctx;
    const { companyId, invoiceId } = c.req.valid("param");
    return c.json(
      await getRecord(db, invoicesOf({ companyId, clearances: actor.clearances }), "invoice", invoiceId),
      200,
    );
  })
  .openapi(update, async (c) => {
    const { companyId, invoiceId } = c.req.valid("param");
    return c.json(await updateInvoice(c.var.ctx, companyId, invoiceId, c.req.valid("json")), 200);
  })
  .openapi(archive, async (c) => {
    const { actor } = c.var.ctx;
    const { companyId, invoiceId } = c.req.valid("param");
    await archiveRecord(
      c.var.ctx,
      companyId,
      invoicesOf({ companyId, clearances: actor.clearances }),
      "invoice",
      invoiceId,
    );
    return c.body(null, 204);
  });
