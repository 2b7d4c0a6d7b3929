import { z } from "@hono/zod-openapi";
import { companyExists } from "@tandem/db/portal-access/reads";
import { listCompanyServices, listServicesOfBook } from "@tandem/db/services/reads";
import { notFound } from "@tandem/domain/errors/domain-error";
import { Id } from "@tandem/domain/fields/references";
import { BookService } from "@tandem/domain/services/book";
import { CreateServiceInput, SERVICE_STATUSES, Service, UpdateServiceInput } from "@tandem/domain/services/service";
import type { MemberContext } from "../../http/context.ts";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageOf, pageSchema, readCursor } from "../../http/pagination.ts";
import { body, CompanyParams, json } from "../../http/schemas.ts";
import { changeService } from "./change-service.ts";
import { createService } from "./create-service.ts";
import { deliverables } from "./deliverables.routes.ts";
import { getService } from "./get-service.ts";

const ServiceParams = CompanyParams.extend({ serviceId: z.uuid() });
const Status = z.enum(SERVICE_STATUSES);
const flag = z.enum(["true", "false"]).transform((text) => text === "true");
export const ServiceQuery = PageQuery.extend({
  status: z.union([Status.transform((one) => [one]), z.array(Status).max(10)]).optional(),
  owner: z.union([Id, z.literal("me")]).optional(),
  shared: flag.optional(),
  archived: flag.optional(),
});
const Place = z.object({ key: z.string().max(500), id: z.uuid() });

const listOfBook = memberRoute({
  method: "get",
  path: "/services",
  action: "service.read",
  summary: "Services across the book by name, with their health",
  request: { query: ServiceQuery },
  responses: { 200: json(pageSchema(BookService)) },
});

const listOfCompany = memberRoute({
  method: "get",
  path: "/companies/{companyId}/services",
  action: "service.read",
  summary: "A company's services with deliverables and sessions, by name",
  request: { params: CompanyParams, query: ServiceQuery },
  responses: { 200: json(pageSchema(Service)) },
});

const create = memberRoute({
  method: "post",
  path: "/companies/{companyId}/services",
  action: "service.write",
  summary: "Begin an engagement; internal until shared",
  request: { params: CompanyParams, body: body(CreateServiceInput) },
  responses: { 201: json(Service, "Created") },
});

const read = memberRoute({
  method: "get",
  path: "/companies/{companyId}/services/{serviceId}",
  action: "service.read",
  summary: "One service",
  request: { params: ServiceParams },
  responses: { 200: json(Service) },
});

const change = memberRoute({
  method: "patch",
  path: "/companies/{companyId}/services/{serviceId}",
  action: "service.write",
  summary: "Change fields; archiving takes it back from the customer",
  request: { params: ServiceParams, body: body(UpdateServiceInput) },
  responses: { 200: json(Service) },
});

const records = memberRoutes()
  .openapi(listOfBook, async (c) => {
    const { db, now } = c.var.ctx;
    const query = c.req.valid("query");
    return c.json(pageOfPlaced(await listServicesOfBook(db, pageAsked(c.var.ctx, query), now), query.limit), 200);
  })
  .openapi(listOfCompany, async (c) => {
    const { db, now } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const query = c.req.valid("query");
    if (!(await companyExists(db, companyId))) throw notFound("company");
    const rows = await listCompanyServices(db, companyId, pageAsked(c.var.ctx, query), now);
    return c.json(pageOfPlaced(rows, query.limit), 200);
  })
  .openapi(create, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await createService(c.var.ctx, companyId, c.req.valid("json")), 201);
  })
  .openapi(read, async (c) => {
    const { companyId, serviceId } = c.req.valid("param");
    return c.json(await getService(c.var.ctx.db, companyId, serviceId, c.var.ctx.now), 200);
  })
  .openapi(change, async (c) => {
    const { companyId, serviceId } = c.req.valid("param");
    return c.json(await changeService(c.var.ctx, companyId, serviceId, c.req.valid("json")), 200);
  });

export const services = memberRoutes().route("/", records).route("/", deliverables);

type Query = z.infer<typeof ServiceQuery>;

function pageAsked(ctx: MemberContext, { limit, cursor, ...query }: Query) {
  return { ...servicesAsked(ctx, query), limit, after: readCursor(cursor, Place) };
}

/** What the list is filtered by. */
export const servicesAsked = (
  { actor }: MemberContext,
  { status, owner, shared, archived }: Omit<Query, "limit" | "cursor">,
) => ({
  statuses: status,
  ownerMemberId: owner === "me" ? actor.memberId : owner,
  isShared: shared,
  isArchived: archived,
});

function pageOfPlaced<Item extends Service>(rows: { key: string; item: Item }[], limit: number) {
  const page = pageOf(rows, limit, ({ key, item }) => ({ key, id: item.id }));
  return { ...page, items: page.items.map((row) => row.item) };
}
