import { createRoute, type OpenAPIHono, type RouteConfig } from "@hono/zod-openapi";
import type { PortalEnv, PortalSessionEnv } from "./context.ts";
import { declare, type RouteOptions } from "./route-declaration.ts";
import { createRouter } from "./router.ts";

type PortalRouteConfig<P extends string> = Omit<RouteConfig, "path"> & RouteOptions & { path: P };

/** Describes a route of the customer's side. Its responses are stripped to their schema before they leave. */
export function portalRoute<P extends string, R extends PortalRouteConfig<P>>(config: R & { path: P }) {
  return createRoute(declare("portal", null, config)) as unknown as ReturnType<typeof createRoute<P, R>>;
}

/** A router of routes for customers: `c.var.portal` holds the transaction that has entered the portal. */
export function portalRoutes(): OpenAPIHono<PortalEnv> {
  return createRouter<PortalEnv>();
}

/** The portal's session itself (sign out, devices, switch company); nothing else may use it. */
export function portalSessionRoute<P extends string, R extends PortalRouteConfig<P>>(config: R & { path: P }) {
  return createRoute(declare("portal-session", null, config)) as unknown as ReturnType<typeof createRoute<P, R>>;
}

export function portalSessionRoutes(): OpenAPIHono<PortalSessionEnv> {
  return createRouter<PortalSessionEnv>();
}
