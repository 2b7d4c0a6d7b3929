import { z } from "@hono/zod-openapi";
import { listRecords } from "@tandem/db/records/list-records";
import { servicesOfBook } from "@tandem/db/services/list-book";
import { Id } from "@tandem/domain/fields/references";
import { BookService, ServiceSort } from "@tandem/domain/services/book";
import {
  CreateServiceInput,
  SERVICE_KINDS,
  SERVICE_STATUSES,
  Service,
  ServiceHealthWord,
  UpdateServiceInput,
} from "@tandem/domain/services/service";
import type { MemberContext } from "../../http/context.ts";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageSchema } from "../../http/pagination.ts";
import { body, CompanyParams, json } from "../../http/schemas.ts";
import { listOfCompany } from "../timeline/list-of-company.ts";
import { changeService } from "./change-service.ts";
import { createService } from "./create-service.ts";
import { deliverables } from "./deliverables.routes.ts";
import { getService } from "./get-service.ts";

const ServiceParams = CompanyParams.extend({ serviceId: z.uuid() });
const Status = z.enum(SERVICE_STATUSES);
const Kind = z.enum(SERVICE_KINDS);
const flag = z.enum(["true", "false"]).transform((text) => text === "true");
const some = <S extends z.ZodType>(one: S) => z.union([one.transform((value) => [value]), z.array(one).max(10)]);
export const ServiceQuery = PageQuery.extend({
  q: z.string().trim().max(200).optional(),
  status: some(Status).optional(),
  health: some(ServiceHealthWord).optional(),
  kind: some(Kind).optional(),
  owner: z.union([Id, z.enum(["me", "none"])]).optional(),
  shared: flag.optional(),
  archived: flag.optional(),
  sort: ServiceSort.default("name"),
});

const listOfBook = memberRoute({
  method: "get",
  path: "/services",
  action: "service.read",
  summary:
    "Services across the book with their state; find in name and company, filter, sort (`sort=state`: the late first)",
  request: { query: ServiceQuery },
  responses: { 200: json(pageSchema(BookService)) },
});

const listCompany = memberRoute({
  method: "get",
  path: "/companies/{companyId}/services",
  action: "service.read",
  summary: "A company's services with deliverables and sessions, by name unless sorted otherwise",
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
    const { limit, cursor, ...query } = c.req.valid("query");
    const services = servicesOfBook(servicesAsked(c.var.ctx, query), now);
    return c.json(await listRecords(db, services, services.sort, { limit, cursor }), 200);
  })
  .openapi(listCompany, async (c) => {
    const { db, now } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const { limit, cursor, ...query } = c.req.valid("query");
    const services = servicesOfBook({ companyId, ...servicesAsked(c.var.ctx, query) }, now);
    return c.json(await listOfCompany(db, companyId, services, { limit, cursor }), 200);
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

/** What the lists are filtered and sorted by. */
export const servicesAsked = (
  { actor }: MemberContext,
  { status, health, kind, owner, shared, archived, ...rest }: Omit<z.infer<typeof ServiceQuery>, "limit" | "cursor">,
) => ({
  ...rest,
  statuses: status,
  health,
  kinds: kind,
  ownerMemberId: owner === "me" ? actor.memberId : owner === "none" ? null : owner,
  isShared: shared,
  isArchived: archived,
});
