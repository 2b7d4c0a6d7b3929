import { z } from "@hono/zod-openapi";
import { listPipelines } from "@tandem/db/deals/pipelines";
import { type DealQuery, findDeal, listBookDeals, listCompanyDeals } from "@tandem/db/deals/reads";
import { assertCompanyExists } from "@tandem/db/records/name-records";
import type { MemberActor } from "@tandem/domain/access/actor";
import {
  BookDeal,
  CreateDealInput,
  DEAL_SORTS,
  Deal,
  type DealSort,
  Pipeline,
  StageKind,
  UpdateDealInput,
} from "@tandem/domain/deals/deal";
import { forbidden, notFound } from "@tandem/domain/errors/domain-error";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageSchema } from "../../http/pagination.ts";
import { body, CompanyParams, json } from "../../http/schemas.ts";
import { createDeal } from "./create-deal.ts";
import { updateDeal } from "./update-deal.ts";

const DealParams = CompanyParams.extend({ dealId: z.uuid() });
const SORTS = DEAL_SORTS.flatMap((sort) => [sort, `-${sort}` as const]);
export const DealListQuery = PageQuery.extend({
  stageKind: StageKind.optional(),
  stageId: z.uuid().optional(),
  contactId: z.uuid().optional(),
  owner: z.union([z.uuid(), z.enum(["me", "none"])]).optional(),
  q: z.string().trim().max(200).optional(),
  archived: z.enum(["true", "false"]).optional(),
  sort: z.enum(SORTS).default("expected_close"),
});

const pipelines = memberRoute({
  method: "get",
  path: "/pipelines",
  action: "deal.read",
  summary: "The pipelines in use with their stages",
  responses: { 200: json(z.object({ items: z.array(Pipeline) })) },
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

const update = memberRoute({
  method: "patch",
  path: "/companies/{companyId}/deals/{dealId}",
  action: "deal.write",
  summary: "Edit a deal, move it to another stage, archive it or take it back",
  request: { params: DealParams, body: body(UpdateDealInput) },
  responses: { 200: json(Deal) },
});

export const deals = memberRoutes()
  .openapi(pipelines, async (c) => c.json({ items: await listPipelines(c.var.ctx.db) }, 200))
  .openapi(listAcross, async (c) => {
    const { db, actor } = c.var.ctx;
    return c.json(await listBookDeals(db, actor.clearances, queryOf(actor, c.req.valid("query"))), 200);
  })
  .openapi(listOfCompany, async (c) => {
    const { db, actor } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const page = await listCompanyDeals(
      db,
      { companyId, clearances: actor.clearances },
      queryOf(actor, c.req.valid("query")),
    );
    if (page.items.length === 0) await assertCompanyExists(db, companyId);
    return c.json(page, 200);
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
  .openapi(update, async (c) => {
    const { companyId, dealId } = c.req.valid("param");
    return c.json(await updateDeal(c.var.ctx, companyId, dealId, c.req.valid("json")), 200);
  });

type Asked = z.infer<typeof DealListQuery>;

const queryOf = (actor: MemberActor, { limit, cursor, ...query }: Asked): DealQuery => ({
  ...dealsAsked(actor, query),
  limit,
  cursor,
});

/** What the list is filtered and sorted by. */
export function dealsAsked(
  actor: MemberActor,
  { sort, owner, archived, ...query }: Omit<Asked, "limit" | "cursor">,
): Omit<DealQuery, "limit" | "cursor"> {
  const by = sort.replace(/^-/, "") as DealSort;
  if (by === "value" && !actor.clearances.includes("financial"))
    throw forbidden("Sorting by value needs clearance for money.", "money_withheld");
  const ownerMemberId = owner === "me" ? actor.memberId : owner === "none" ? null : owner;
  return {
    ...query,
    sort: by,
    order: sort.startsWith("-") ? "desc" : "asc",
    archived: archived === "true",
    ownerMemberId,
  };
}
