import { z } from "@hono/zod-openapi";
import { listAttributes } from "@tandem/db/attributes/reads";
import { Attribute } from "@tandem/domain/attributes/attribute";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { json } from "../../http/schemas.ts";

const list = memberRoute({
  method: "get",
  path: "/attributes",
  action: "company.read",
  summary: "What is observed of companies beyond their fields, by name; the book is filtered by it",
  responses: { 200: json(z.object({ items: z.array(Attribute) })) },
});

export const attributes = memberRoutes().openapi(list, async (c) => {
  const { db, actor } = c.var.ctx;
  return c.json({ items: await listAttributes(db, actor.clearances) }, 200);
});
