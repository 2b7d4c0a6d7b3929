import { z } from "@hono/zod-openapi";
import { findDealRecord, readDealsOverview } from "@tandem/db/deals/deal-record";
import { listPipelinesInUse } from "@tandem/db/deals/pipelines";
import { findDeal, listBookDeals, listCompanyDeals } from "@tandem/db/deals/reads";
import { assertCompanyExists } from "@tandem/db/records/name-records";
import {
  BookDeal,
  CreateDealInput,
  Deal,
  PipelineInUse,
  TakeBackMoveInput,
  UpdateDealInput,
} from "@tandem/domain/deals/deal";
import { dealFigures } from "@tandem/domain/deals/deal-figures";
import { DealRecord, DealsOverview } from "@tandem/domain/deals/deal-record";
import { notFound } from "@tandem/domain/errors/domain-error";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { pageSchema } from "../../http/pagination.ts";
import { body, CompanyParams, json } from "../../http/schemas.ts";
import { createDeal } from "./create-deal.ts";
import { DealListQuery, queryOf } from "./deals-asked.ts";
import { takeBackMove } from "./take-back-move.ts";
import { updateDeal } from "./update-deal.ts";

const DealParams = CompanyParams.extend({ dealId: z.uuid() });

const pipelines = memberRoute({
  method: "get",
  path: "/pipelines",
  action: "deal.read",
  summary: "The pipelines in use with their stages, and how long deals stay in each",
  responses: { 200: json(z.object({ items: z.array(PipelineInUse) })) },
});

const listAcross = memberRoute({
  method: "get",
  path: "/deals",
  action: "deal.read",
  summary: "Deals across the book; sorting by value sorts within the reporting currency",
  request: { query: DealListQuery },
  responses: { 200: json(pageSchema(BookDeal)) },
});

const listOfCompany = memberRoute({
  method: "get",
  path: "/companies/{companyId}/deals",
  action: "deal.read",
  summary: "The deals of a company",
  request: { params: CompanyParams, query: DealListQuery },
  responses: { 200: json(pageSchema(Deal)) },
});

const overview = memberRoute({
  method: "get",
  path: "/companies/{companyId}/deals/overview",
  action: "deal.read",
  summary: "The figures of a company's deals, and every open one",
  request: { params: CompanyParams },
  responses: { 200: json(DealsOverview) },
});

const create = memberRoute({
  method: "post",
  path: "/companies/{companyId}/deals",
  action: "deal.write",
  summary: "Open a deal",
  request: { params: CompanyParams, body: body(CreateDealInput) },
  responses: { 201: json(Deal, "Opened") },
});

const read = memberRoute({
  method: "get",
  path: "/companies/{companyId}/deals/{dealId}",
  action: "deal.read",
  summary: "One deal",
  request: { params: DealParams },
  responses: { 200: json(Deal) },
});

const record = memberRoute({
  method: "get",
  path: "/companies/{companyId}/deals/{dealId}/record",
  action: "deal.read",
  summary: "One deal with its way through the stages, quotes, orders and meetings",
  request: { params: DealParams },
  responses: { 200: json(DealRecord) },
});

const update = memberRoute({
  method: "patch",
  path: "/companies/{companyId}/deals/{dealId}",
  action: "deal.write",
  summary: "Edit a deal, move it to another stage, archive it or take it back",
  request: { params: DealParams, body: body(UpdateDealInput) },
  responses: { 200: json(Deal) },
});

const takeBack = memberRoute({
  method: "post",
  path: "/companies/{companyId}/deals/{dealId}/take-back",
  action: "deal.write",
  summary: "Take back one's own last move, within ten minutes, as if it had not been",
  request: { params: DealParams, body: body(TakeBackMoveInput) },
  responses: { 200: json(Deal) },
});

export const deals = memberRoutes()
  .openapi(pipelines, async (c) => c.json({ items: await listPipelinesInUse(c.var.ctx.db) }, 200))
  .openapi(listAcross, async (c) => {
    const { db, actor } = c.var.ctx;
    return c.json(await listBookDeals(db, actor.clearances, queryOf(c.var.ctx, c.req.valid("query"))), 200);
  })
  .openapi(listOfCompany, async (c) => {
    const { db, actor } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const page = await listCompanyDeals(
      db,
      { companyId, clearances: actor.clearances },
      queryOf(c.var.ctx, c.req.valid("query")),
    );
    if (page.items.length === 0) await assertCompanyExists(db, companyId);
    return c.json(page, 200);
  })
  .openapi(overview, async (c) => {
    const { db, actor } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const found = await readDealsOverview(db, { companyId, clearances: actor.clearances });
    if (!found) throw notFound("company");
    return c.json({ figures: dealFigures(found.facts, found.currency), open: found.open }, 200);
  })
  .openapi(create, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await createDeal(c.var.ctx, companyId, c.req.valid("json")), 201);
  })
  .openapi(read, async (c) => {
    const { db, actor } = c.var.ctx;
    const { companyId, dealId } = c.req.valid("param");
    const deal = await findDeal(db, { companyId, clearances: actor.clearances }, dealId);
    if (!deal) throw notFound("deal");
    return c.json(deal, 200);
  })
  .openapi(record, async (c) => {
    const { db, actor } = c.var.ctx;
    const { companyId, dealId } = c.req.valid("param");
    const found = await findDealRecord(db, { companyId, clearances: actor.clearances }, dealId);
    if (!found) throw notFound("deal");
    return c.json(found, 200);
  })
  .openapi(takeBack, async (c) => {
    const { companyId, dealId } = c.req.valid("param");
    return c.json(await takeBackMove(c.var.ctx, companyId, dealId, c.req.valid("json").version), 200);
  })
  .openapi(update, async (c) => {
    const { companyId, dealId } = c.req.valid("param");
    return c.json(await updateDeal(c.var.ctx, companyId, dealId, c.req.valid("json")), 200);
  });
