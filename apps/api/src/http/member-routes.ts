import { createRoute, type OpenAPIHono, type RouteConfig } from "@hono/zod-openapi";
import type { Action } from "@tandem/domain/access/can";
import type { MemberEnv, MemberScreenEnv } from "./context.ts";
import { declare, type RouteOptions } from "./route-declaration.ts";
import { createRouter } from "./router.ts";

type MemberRouteConfig<P extends string> = Omit<RouteConfig, "path"> & RouteOptions & { path: P; action: Action };

/** Describes a route for members: what it takes, what it answers, and the action a member's role must have. */
export function memberRoute<P extends string, R extends MemberRouteConfig<P>>({ action, ...config }: R & { path: P }) {
  return createRoute(declare("member", action, config)) as unknown as ReturnType<typeof createRoute<P, R>>;
}

/** A router of routes for members: `c.var.ctx` is their context. */
export function memberRoutes(): OpenAPIHono<MemberEnv> {
  return createRouter<MemberEnv>();
}

/**
 * Describes a read that is asked on every click. Its router has no `ctx`: the handler reads through `c.var.read`, whose first
 * prepared statement brings the session along, and which runs the read again where the session is not what it seemed.
 */
export function memberScreenRoute<P extends string, R extends MemberRouteConfig<P> & { method: "get" }>(
  config: R & { path: P },
) {
  return memberRoute<P, R>({ ...config, isScreen: true });
}

export function memberScreens(): OpenAPIHono<MemberScreenEnv> {
  return createRouter<MemberScreenEnv>();
}
