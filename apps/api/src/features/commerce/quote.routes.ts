import { z } from "@hono/zod-openapi";
import { quotesOf } from "@tandem/db/commerce/reads";
import { QuoteFilters } from "@tandem/domain/commerce/commerce-list";
import { CreateQuoteInput, Quote, UpdateQuoteInput } from "@tandem/domain/commerce/quote";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageSchema } from "../../http/pagination.ts";
import { body, CompanyParams, json, NO_CONTENT } from "../../http/schemas.ts";
import { archiveRecord } from "../timeline/archive-record.ts";
import { listOfCompany } from "../timeline/list-of-company.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { createQuote } from "./create-quote.ts";
import { updateQuote } from "./update-quote.ts";

const QuoteParams = CompanyParams.extend({ quoteId: z.uuid() });

const list = memberRoute({
  method: "get",
  path: "/companies/{companyId}/quotes",
  action: "commerce.read",
  summary: "The quotes of a company, newest first",
  request: { params: CompanyParams, query: PageQuery.extend(QuoteFilters.shape) },
  responses: { 200: json(pageSchema(Quote)) },
});

const create = memberRoute({
  method: "post",
  path: "/companies/{companyId}/quotes",
  action: "commerce.write",
  summary: "Write a quote, or write and send it",
  request: { params: CompanyParams, body: body(CreateQuoteInput) },
  responses: { 201: json(Quote, "Written") },
});

const read = memberRoute({
  method: "get",
  path: "/companies/{companyId}/quotes/{quoteId}",
  action: "commerce.read",
  summary: "One quote",
  request: { params: QuoteParams },
  responses: { 200: json(Quote) },
});

const update = memberRoute({
  method: "patch",
  path: "/companies/{companyId}/quotes/{quoteId}",
  action: "commerce.write",
  summary: "Edit a quote, send it, or note the answer",
  request: { params: QuoteParams, body: body(UpdateQuoteInput) },
  responses: { 200: json(Quote) },
});

const archive = memberRoute({
  method: "delete",
  path: "/companies/{companyId}/quotes/{quoteId}",
  action: "commerce.write",
  summary: "Archive a quote",
  request: { params: QuoteParams },
  responses: { 204: NO_CONTENT },
});

export const quotes = memberRoutes()
  .openapi(list, async (c) => {
    const { db, actor } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const { status, sort, ...page } = c.req.valid("query");
    const found = quotesOf({ companyId, clearances: actor.clearances }, { status, sort });
    return c.json(await listOfCompany(db, companyId, found, page), 200);
  })
  .openapi(create, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await createQuote(c.var.ctx, companyId, c.req.valid("json")), 201);
  })
  .openapi(read, async (c) => {
    const { db, actor } = c.var.ctx;
    const { companyId, quoteId } = c.req.valid("param");
    return c.json(await getRecord(db, quotesOf({ companyId, clearances: actor.clearances }), "quote", quoteId), 200);
  })
  .openapi(update, async (c) => {
    const { companyId, quoteId } = c.req.valid("param");
    return c.json(await updateQuote(c.var.ctx, companyId, quoteId, c.req.valid("json")), 200);
  })
  .openapi(archive, async (c) => {
    const { actor } = c.var.ctx;
    const { companyId, quoteId } = c.req.valid("param");
    await archiveRecord(c.var.ctx, companyId, quotesOf({ companyId, clearances: actor.clearances }), "quote", quoteId);
    return c.body(null, 204);
  });
