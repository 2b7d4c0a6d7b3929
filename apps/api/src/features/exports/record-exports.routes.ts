import { z } from "@hono/zod-openapi";
import { allKeys } from "@tandem/db/exports/record-keys";
import type { ImportKind } from "@tandem/domain/imports/import";
import type { Context } from "hono";
import type { MemberEnv } from "../../http/context.ts";
import { memberRoutes } from "../../http/member-routes.ts";
import { exportCsv } from "./export-csv.ts";
import { exportRoute } from "./export-route.ts";

const Workspace = z.strictObject({});
const OfCompany = z.strictObject({ companyId: z.uuid().optional() });

const members = exportRoute("members", Workspace, "All members");
const products = exportRoute("products", Workspace, "All products");
const quotes = exportRoute("quotes", OfCompany, "All quotes, or those of one company,");
const orders = exportRoute("orders", OfCompany, "All orders, or those of one company,");
const subscriptions = exportRoute("subscriptions", OfCompany, "All subscriptions, or those of one company,");
const invoices = exportRoute("invoices", OfCompany, "All invoices, or those of one company,");
const deliverables = exportRoute("deliverables", OfCompany, "All deliverables, or those of one company,");
const messages = exportRoute("ticket_messages", OfCompany, "All messages of tickets, or those of one company,");
const meetings = exportRoute("meetings", OfCompany, "All meetings, or those of one company,");
const calls = exportRoute("calls", OfCompany, "All calls, or those of one company,");
const notes = exportRoute("notes", OfCompany, "All notes but private ones, or those of one company,");
const signals = exportRoute("signals", OfCompany, "All signals, or those of one company,");
const attributeValues = exportRoute("attribute_values", OfCompany, "All attribute values, or those of one company,");
const productUsage = exportRoute("product_usage", OfCompany, "All product usage, or that of one company,");
const churnDates = exportRoute("churn_dates", OfCompany, "All churn dates, or those of one company,");

/** Kinds without a list across the book: everything that is not archived, by company. */
export const recordExports = memberRoutes()
  .openapi(members, (c) => exportAll(c, "members", c.req.valid("query")))
  .openapi(products, (c) => exportAll(c, "products", c.req.valid("query")))
  .openapi(quotes, (c) => exportAll(c, "quotes", c.req.valid("query")))
  .openapi(orders, (c) => exportAll(c, "orders", c.req.valid("query")))
  .openapi(subscriptions, (c) => exportAll(c, "subscriptions", c.req.valid("query")))
  .openapi(invoices, (c) => exportAll(c, "invoices", c.req.valid("query")))
  .openapi(deliverables, (c) => exportAll(c, "deliverables", c.req.valid("query")))
  .openapi(messages, (c) => exportAll(c, "ticket_messages", c.req.valid("query")))
  .openapi(meetings, (c) => exportAll(c, "meetings", c.req.valid("query")))
  .openapi(calls, (c) => exportAll(c, "calls", c.req.valid("query")))
  .openapi(notes, (c) => exportAll(c, "notes", c.req.valid("query")))
  .openapi(signals, (c) => exportAll(c, "signals", c.req.valid("query")))
  .openapi(attributeValues, (c) => exportAll(c, "attribute_values", c.req.valid("query")))
  .openapi(productUsage, (c) => exportAll(c, "product_usage", c.req.valid("query")))
  .openapi(churnDates, (c) => exportAll(c, "churn_dates", c.req.valid("query")));

function exportAll(c: Context<MemberEnv>, kind: ImportKind, query: { companyId?: string | undefined }) {
  const keys = allKeys(kind, { clearances: c.var.ctx.actor.clearances, companyId: query.companyId });
  return exportCsv(c, { kind, query, keys });
}
