import { findCompany } from "@tandem/db/companies/reads";
import { findCompany360 } from "@tandem/db/company-360/reads";
import { BookQuery, BookRow, BookSummary } from "@tandem/domain/companies/book";
import { Company, CreateCompanyInput, UpdateCompanyInput } from "@tandem/domain/companies/company";
import { Company360 } from "@tandem/domain/companies/company-360";
import { notFound } from "@tandem/domain/errors/domain-error";
import { answerText } from "../../http/answer-text.ts";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { pageSchema } from "../../http/pagination.ts";
import { body, CompanyParams, json } from "../../http/schemas.ts";
import { changeCompany } from "./change-company.ts";
import { createCompany } from "./create-company.ts";
import { readBook, readBookSummary } from "./read-book.ts";

const list = memberRoute({
  method: "get",
  path: "/companies",
  action: "company.read",
  summary: "The book of business: find in name and domain, filter, sort by any column (`sort=-renewal`)",
  request: { query: BookQuery },
  responses: { 200: json(pageSchema(BookRow)) },
});

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

const read360 = memberRoute({
  method: "get",
  path: "/companies/{companyId}/360",
  action: "company.read",
  summary: "Everything the first screen of the 360 shows; the timeline's cursor goes on at …/timeline",
  request: { params: CompanyParams },
  responses: { 200: json(Company360) },
});

export const companies = memberRoutes()
  .openapi(list, async (c) => answerText(c, await readBook(c.var.ctx, c.req.valid("query"))))
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
  })
  .openapi(read360, async (c) => {
    const { db, actor: reader, now } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const view = await findCompany360(db, { companyId, reader, now });
    if (!view) throw notFound("company");
    return answerText(c, view);
  });
