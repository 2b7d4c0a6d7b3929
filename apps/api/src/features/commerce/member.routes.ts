import { z } from "@hono/zod-openapi";
import { listProducts } from "@tandem/db/commerce/reads";
import { readCommerceTotals } from "@tandem/db/commerce/totals";
import { assertCompanyExists } from "@tandem/db/records/name-records";
import { getWorkspaceDay } from "@tandem/db/workspace/reads";
import { CommerceTotals } from "@tandem/domain/commerce/commerce-list";
import { Product } from "@tandem/domain/commerce/product";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { CompanyParams, json } from "../../http/schemas.ts";
import { invoices } from "./invoice.routes.ts";
import { orders } from "./order.routes.ts";
import { quotes } from "./quote.routes.ts";
import { subscriptions } from "./subscription.routes.ts";

const products = memberRoute({
  method: "get",
  path: "/products",
  action: "commerce.read",
  summary: "What the workspace sells",
  responses: { 200: json(z.object({ items: z.array(Product) })) },
});

const totals = memberRoute({
  method: "get",
  path: "/companies/{companyId}/commerce",
  action: "commerce.read",
  summary:
    "How many quotes, orders, subscriptions and invoices a company has in each state, and their sums by currency",
  request: { params: CompanyParams },
  responses: { 200: json(CommerceTotals) },
});

export const commerce = memberRoutes()
  .openapi(products, async (c) => {
    const { db, actor } = c.var.ctx;
    return c.json({ items: await listProducts(db, actor.clearances) }, 200);
  })
  .openapi(totals, async (c) => {
    const { db, actor, now } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    await assertCompanyExists(db, companyId);
    const today = await getWorkspaceDay(db, now);
    return c.json(await readCommerceTotals(db, { companyId, clearances: actor.clearances, today }), 200);
  })
  .route("/", quotes)
  .route("/", orders)
  .route("/", subscriptions)
  .route("/", invoices);
