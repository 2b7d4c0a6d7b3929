import { getWorkspace } from "@tandem/db/workspace/reads";
import { Branding } from "@tandem/domain/workspace/workspace";
import { publicRoute, publicRoutes } from "../../http/public-routes.ts";
import { json } from "../../http/schemas.ts";

const read = publicRoute({
  method: "get",
  path: "/branding",
  summary: "Name, accent and words of welcome for the portal's sign-in page",
  responses: { 200: json(Branding) },
});

export const branding = publicRoutes().openapi(read, async (c) => {
  const { name, accent, welcomeText } = await getWorkspace(c.var.ctx.db);
  return c.json({ name, accent, welcomeText }, 200);
});
