import { getHome } from "@tandem/db/portal/home";
import { HomeView } from "@tandem/domain/portal/views";
import { portalRoute, portalRoutes } from "../../http/portal-routes.ts";
import { json } from "../../http/schemas.ts";

const home = portalRoute({
  method: "get",
  path: "/home",
  summary: "The goals and where they stand, what waits for you, and who serves you",
  responses: { 200: json(HomeView) },
});

export const portalHome = portalRoutes().openapi(home, async (c) => {
  const { scope, now } = c.var.portal;
  return c.json(await getHome(scope, now), 200);
});
