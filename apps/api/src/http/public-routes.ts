import { createRoute, type OpenAPIHono, type RouteConfig } from "@hono/zod-openapi";
import type { PublicEnv } from "./context.ts";
import { declare, type RouteOptions } from "./route-declaration.ts";
import { createRouter } from "./router.ts";

type PublicRouteConfig<P extends string> = Omit<RouteConfig, "path"> & RouteOptions & { path: P };

/** Describes a route that answers without a session. A test holds the list of all of them. */
export function publicRoute<P extends string, R extends PublicRouteConfig<P>>(config: R & { path: P }) {
  return createRoute(declare("public", null, config)) as unknown as ReturnType<typeof createRoute<P, R>>;
}

export function publicRoutes(): OpenAPIHono<PublicEnv> {
  return createRouter<PublicEnv>();
}
