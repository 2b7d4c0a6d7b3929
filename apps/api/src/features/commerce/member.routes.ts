import { z } from "@hono/zod-openapi";
import { listProducts } from "@tandem/db/commerce/reads";
import { Product } from "@tandem/domain/commerce/product";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { json } from "../../http/schemas.ts";
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

export const commerce = memberRoutes()
  .openapi(products, async (c) => {
    const { db, actor } = c.var.ctx;
    return c.json({ items: await listProducts(db, actor.clearances) }, 200);
  })
  .route("/", quotes)
  .route("/", orders)
  .route("/", subscriptions)
  .route("/", invoices);
