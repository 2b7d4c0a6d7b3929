import { findCompany } from "@tandem/db/companies/reads";
import { BookQuery, BookSummary } from "@tandem/domain/companies/book";
import { Company, CreateCompanyInput, UpdateCompanyInput } from "@tandem/domain/companies/company";
import { notFound } from "@tandem/domain/errors/domain-error";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { body, CompanyParams, json } from "../../http/schemas.ts";
import { changeCompany } from "./change-company.ts";
import { createCompany } from "./create-company.ts";
import { readBookSummary } from "./read-book.ts";

const summarise = memberRoute({
  method: "get",
  path: "/companies/summary",
  action: "company.read",
  summary: "How many companies match the same filters, and their open deals in sum",
  request: { query: BookQuery },
  responses: { 200: json(BookSummary) },
});

const create = memberRoute({
  method: "post",
  path: "/companies",
  action: "company.write",
  summary: "Add a company; a domain belongs to one active company, names may repeat",
  request: { body: body(CreateCompanyInput) },
  responses: { 201: json(Company, "Added") },
});

const read = memberRoute({
  method: "get",
  path: "/companies/{companyId}",
  action: "company.read",
  summary: "One company, archived or not",
  request: { params: CompanyParams },
  responses: { 200: json(Company) },
});

const change = memberRoute({
  method: "patch",
  path: "/companies/{companyId}",
  action: "company.write",
  summary: "Change a company, archive it or take it back (`archived`)",
  request: { params: CompanyParams, body: body(UpdateCompanyInput) },
  responses: { 200: json(Company) },
});

export const companies = memberRoutes()
  .openapi(summarise, async (c) => c.json(await readBookSummary(c.var.ctx, c.req.valid("query")), 200))
  .openapi(create, async (c) => c.json(await createCompany(c.var.ctx, c.req.valid("json")), 201))
  .openapi(read, async (c) => {
    const { db, actor } = c.var.ctx;
    const company = await findCompany(db, c.req.valid("param").companyId, actor.clearances);
    if (!company) throw notFound("company");
    return c.json(company, 200);
  })
  .openapi(change, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await changeCompany(c.var.ctx, companyId, c.req.valid("json")), 200);
  });
