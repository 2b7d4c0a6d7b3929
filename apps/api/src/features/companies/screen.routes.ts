import { findCompany360 } from "@tandem/db/company-360/reads";
import { findCompanyPanels } from "@tandem/db/company-panels/reads";
import { financeFigures } from "@tandem/domain/commerce/finance-figures";
import { BookQuery, BookRow } from "@tandem/domain/companies/book";
import { Company360 } from "@tandem/domain/companies/company-360";
import { CompanyPanels } from "@tandem/domain/companies/company-panels";
import { notFound } from "@tandem/domain/errors/domain-error";
import { answerText } from "../../http/answer-text.ts";
import { memberScreenRoute, memberScreens } from "../../http/member-routes.ts";
import { pageSchema } from "../../http/pagination.ts";
import { CompanyParams, json } from "../../http/schemas.ts";
import { readBook } from "./read-book.ts";

const list = memberScreenRoute({
  method: "get",
  path: "/companies",
  action: "company.read",
  summary: "The book of business: find in name and domain, filter, sort by any column (`sort=-renewal`)",
  request: { query: BookQuery },
  responses: { 200: json(pageSchema(BookRow)) },
});

const read360 = memberScreenRoute({
  method: "get",
  path: "/companies/{companyId}/360",
  action: "company.read",
  summary: "Everything the first screen of the 360 shows; the timeline's cursor goes on at …/timeline",
  request: { params: CompanyParams },
  responses: { 200: json(Company360) },
});

const readPanels = memberScreenRoute({
  method: "get",
  path: "/companies/{companyId}/360/panels",
  action: "company.read",
  summary: "The heavy panels of the 360: support, product usage and, with clearance for money, finance",
  request: { params: CompanyParams },
  responses: { 200: json(CompanyPanels) },
});

export const companyScreens = memberScreens()
  .openapi(list, async (c) => {
    const query = c.req.valid("query");
    return answerText(c, await c.var.read((ctx) => readBook(ctx, query)));
  })
  .openapi(read360, async (c) => {
    const { companyId } = c.req.valid("param");
    const view = await c.var.read(({ db, actor: reader, now }) => findCompany360(db, { companyId, reader, now }));
    if (!view) throw notFound("company");
    return answerText(c, view);
  })
  .openapi(readPanels, async (c) => {
    const { companyId } = c.req.valid("param");
    const facts = await c.var.read(({ db, actor: reader, now }) => findCompanyPanels(db, { companyId, reader, now }));
    if (!facts) throw notFound("company");
    const { support, usage, finance } = facts;
    return c.json({ support, usage, ...(finance && { finance: financeFigures(finance) }) }, 200);
  });
