import { z } from "@hono/zod-openapi";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { ContactParams, json } from "../../http/schemas.ts";
import { startViewAs } from "./start-view-as.ts";

const start = memberRoute({
  method: "post",
  path: "/companies/{companyId}/contacts/{contactId}/view-as",
  action: "view_as.use",
  holdsSecret: true,
  summary: "A one-time address that shows the portal as this contact sees it, for reading only",
  request: { params: ContactParams },
  responses: { 200: json(z.object({ token: z.string(), url: z.string() })) },
});

export const viewAs = memberRoutes().openapi(start, async (c) =>
  c.json(await startViewAs(c.var.ctx, c.req.valid("param")), 200),
);
