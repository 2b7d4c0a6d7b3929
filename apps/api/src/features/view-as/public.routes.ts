import { EnterViewAsInput, PortalSignedIn } from "@tandem/domain/sign-in/portal-sign-in";
import { publicRoute, publicRoutes } from "../../http/public-routes.ts";
import { body, json } from "../../http/schemas.ts";
import { enterViewAs } from "./enter-view-as.ts";

const enter = publicRoute({
  method: "post",
  path: "/auth/view-as",
  summary: "Exchange the one-time token of a member for a reading session",
  request: { body: body(EnterViewAsInput) },
  responses: { 200: json(PortalSignedIn) },
});

export const viewAsEntry = publicRoutes().openapi(enter, async (c) =>
  c.json(await enterViewAs(c.var.ctx, c.req.valid("json")), 200),
);
