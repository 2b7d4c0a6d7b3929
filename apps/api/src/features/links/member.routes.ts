import { z } from "@hono/zod-openapi";
import { linksOf } from "@tandem/db/links/reads";
import { findRecordsByName } from "@tandem/db/records/find-by-name";
import { assertCompanyExists } from "@tandem/db/records/name-records";
import { Link, LinkFilters, MakeLinkInput, RecordSearch } from "@tandem/domain/links/link";
import { RECORD_OBJECTS, RecordReference } from "@tandem/domain/records/record-object";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageSchema } from "../../http/pagination.ts";
import { body, CompanyParams, json, NO_CONTENT } from "../../http/schemas.ts";
import { listOfCompany } from "../timeline/list-of-company.ts";
import { makeLink } from "./make-link.ts";
import { removeLink } from "./remove-link.ts";

const LinkParams = CompanyParams.extend({ linkId: z.uuid() });

const list = memberRoute({
  method: "get",
  path: "/companies/{companyId}/links",
  action: "company.read",
  summary: "The links between records of a company, or those of one record, from both ends, newest first",
  request: { params: CompanyParams, query: PageQuery.extend(LinkFilters.shape) },
  responses: { 200: json(pageSchema(Link)) },
});

const make = memberRoute({
  method: "post",
  path: "/companies/{companyId}/links",
  action: "link.write",
  summary: "Link two records of a company",
  request: { params: CompanyParams, body: body(MakeLinkInput) },
  responses: { 201: json(Link, "Linked") },
});

const remove = memberRoute({
  method: "delete",
  path: "/companies/{companyId}/links/{linkId}",
  action: "link.write",
  summary: "Remove a link",
  request: { params: LinkParams },
  responses: { 204: NO_CONTENT },
});

const find = memberRoute({
  method: "get",
  path: "/companies/{companyId}/records",
  action: "company.read",
  summary: "Records of a company by a part of their name, at most ten of each kind",
  request: { params: CompanyParams, query: RecordSearch },
  responses: { 200: json(z.object({ items: z.array(RecordReference) })) },
});

export const links = memberRoutes()
  .openapi(list, async (c) => {
    const { companyId } = c.req.valid("param");
    const { limit, cursor, ...filters } = c.req.valid("query");
    const page = { limit, ...(cursor !== undefined && { cursor }) };
    return c.json(await listOfCompany(c.var.ctx.db, companyId, linksOf(companyId, filters), page), 200);
  })
  .openapi(make, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await makeLink(c.var.ctx, companyId, c.req.valid("json")), 201);
  })
  .openapi(remove, async (c) => {
    const { companyId, linkId } = c.req.valid("param");
    await removeLink(c.var.ctx, companyId, linkId);
    return c.body(null, 204);
  })
  .openapi(find, async (c) => {
    const { companyId } = c.req.valid("param");
    const { q = "", objects = RECORD_OBJECTS, id } = c.req.valid("query");
    const items = await findRecordsByName(c.var.ctx.db, companyId, { q, objects, id });
    if (items.length === 0) await assertCompanyExists(c.var.ctx.db, companyId);
    return c.json({ items }, 200);
  });
