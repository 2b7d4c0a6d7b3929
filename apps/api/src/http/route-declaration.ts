import type { RouteConfig } from "@hono/zod-openapi";
import type { Action } from "@tandem/domain/access/can";
import { Problem } from "./problem-schema.ts";

export const MB = 1024 * 1024;

/** Who a route is for. Public routes answer without a session; `portal-session` is the portal's own sign-out and switch. */
export type Audience = "public" | "member" | "portal" | "portal-session";

export interface RouteOptions {
  /** Largest body in bytes; 1 MB unless told. */
  bodyLimit?: number;
  /** The handler reads `c.req.raw.body` itself, as a stream. */
  rawBody?: boolean;
  /** The body or the answer holds a secret: nothing of them is kept for `Idempotency-Key`. */
  holdsSecret?: boolean;
  /** A member's read on every click: its statement brings the session along (`memberScreenRoute`). */
  isScreen?: boolean;
  /** A write that a member who views as the contact may make: leaving. */
  allowsViewAs?: boolean;
}

export interface RouteDeclaration extends Required<RouteOptions> {
  audience: Audience;
  action: Action | null;
  method: string;
  /** As registered with Hono: `/v1/members/:memberId`. */
  path: string;
  responses: RouteConfig["responses"];
}

const SECURITY: Record<Audience, Record<string, string[]>[]> = {
  public: [],
  member: [{ member: [] }],
  portal: [{ portal: [] }],
  "portal-session": [{ portal: [] }],
};

/** Writes the declaration into the OpenAPI operation, so that the document, the gate and the tests read one thing. */
export function declare<R extends Omit<RouteConfig, "path"> & { path: string }>(
  audience: Audience,
  action: Action | null,
  { bodyLimit, rawBody, holdsSecret, isScreen, allowsViewAs, ...route }: R & RouteOptions,
) {
  return {
    ...route,
    security: SECURITY[audience],
    "x-tandem-audience": audience,
    ...(action && { "x-tandem-action": action }),
    ...(bodyLimit && { "x-tandem-body-limit": bodyLimit }),
    ...(rawBody && { "x-tandem-raw-body": true }),
    ...(holdsSecret && { "x-tandem-holds-secret": true }),
    ...(isScreen && { "x-tandem-is-screen": true }),
    ...(allowsViewAs && { "x-tandem-allows-view-as": true }),
    responses: {
      ...route.responses,
      default: { description: "A problem", content: { "application/problem+json": { schema: Problem } } },
    },
  };
}

/** The declaration of a registered operation; null where the route was not made by one of our route functions. */
export function readDeclaration(route: RouteConfig): RouteDeclaration | null {
  const audience = route["x-tandem-audience"] as Audience | undefined;
  if (!audience) return null;
  return {
    audience,
    action: (route["x-tandem-action"] as Action | undefined) ?? null,
    bodyLimit: (route["x-tandem-body-limit"] as number | undefined) ?? MB,
    rawBody: route["x-tandem-raw-body"] === true,
    holdsSecret: route["x-tandem-holds-secret"] === true,
    isScreen: route["x-tandem-is-screen"] === true,
    allowsViewAs: route["x-tandem-allows-view-as"] === true,
    method: route.method.toUpperCase(),
    path: route.path.replaceAll(/{(.+?)}/g, ":$1"),
    responses: route.responses,
  };
}
