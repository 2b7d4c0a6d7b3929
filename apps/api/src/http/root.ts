import { randomUUID } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { GateEnv, Services } from "./context.ts";
import type { DeclaredRoutes } from "./declared-routes.ts";
import type { RequestMetrics } from "./metrics.ts";
import { HttpError, toProblem } from "./problem.ts";

/** Gives every request its number and the process's services. A number the caller brought is kept when it is sane. */
export function identify(services: Services): MiddlewareHandler<GateEnv> {
  return async (c, next) => {
    const given = c.req.header("x-request-id");
    const requestId = given && /^[\w.-]{8,100}$/.test(given) ? given : randomUUID();
    c.set("requestId", requestId);
    c.set("services", services);
    c.header("X-Request-Id", requestId);
    await next();
  };
}

const otherHeaders = secureHeaders({
  crossOriginResourcePolicy: "same-origin",
  referrerPolicy: "no-referrer",
  strictTransportSecurity: false,
  xFrameOptions: "DENY",
});

/** Nothing here is a page to be framed, sniffed or run; /docs and /dev/mail bring a content policy of their own. */
export const secure = (): MiddlewareHandler => (c, next) =>
  otherHeaders(c, async () => {
    await next();
    if (!c.res.headers.has("Content-Security-Policy"))
      c.res.headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  });

/** One line and one measurement per request: never a body, a query string or a header. */
export function observe(declared: DeclaredRoutes, metrics: RequestMetrics): MiddlewareHandler<GateEnv> {
  return async (c, next) => {
    const started = performance.now();
    await next();
    const ms = Math.round((performance.now() - started) * 10) / 10;
    const route = declared.of(c)?.path ?? "other";
    const { method, path } = c.req;
    metrics.observe({ method, route, status: c.res.status, seconds: ms / 1000 });
    const line = { requestId: c.var.requestId, method, path, status: c.res.status, ms, ...who(c) };
    c.var.services.log.info(line, "request");
  };
}

function who(c: Context<GateEnv>): Record<string, string> {
  const actor = c.var.portal?.actor ?? c.var.ctx?.actor;
  if (actor?.kind === "member") return { memberId: actor.memberId };
  if (actor?.kind === "contact") return { companyId: actor.companyId, contactId: actor.contactId };
  return {};
}

export function answerProblem(error: unknown, c: Context<GateEnv>): Response {
  const { requestId, services } = c.var;
  const { problem, headers } = toProblem(error, requestId);
  if (problem.status >= 500) services.log.error({ requestId, err: error }, "request failed");
  else if (error instanceof Error && "severity" in error)
    services.log.warn(
      { requestId, sqlstate: "code" in error && error.code, constraint: "constraint" in error && error.constraint },
      "refused by the database",
    );
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...headers,
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      "X-Request-Id": requestId,
    },
  });
}

/** An address nobody has is 404; one that takes other methods says which. */
export function answerNothingThere(declared: DeclaredRoutes) {
  return (c: Context<GateEnv>): Response => {
    const allowed = declared.methodsAt(c.req.path);
    if (allowed.length === 0) return answerProblem(new HttpError("no_route", "There is nothing at this address."), c);
    const message = `This address takes ${allowed.join(", ")}.`;
    return answerProblem(new HttpError("method_not_allowed", message, { headers: { Allow: allowed.join(", ") } }), c);
  };
}
