import { z } from "@hono/zod-openapi";
import { HttpError } from "../../http/problem.ts";
import { publicRoute, publicRoutes } from "../../http/public-routes.ts";
import { json } from "../../http/schemas.ts";
import { whatIsMissing } from "./readiness.ts";

const Ok = z.object({ status: z.literal("ok") });

const healthz = publicRoute({
  method: "get",
  path: "/healthz",
  summary: "Whether the process runs",
  responses: { 200: json(Ok) },
});

const readyz = publicRoute({
  method: "get",
  path: "/readyz",
  summary: "Whether it can serve: database reachable, migrations current, worker alive",
  responses: { 200: json(Ok) },
});

export const system = publicRoutes()
  .openapi(healthz, (c) => c.json({ status: "ok" as const }, 200))
  .openapi(readyz, async (c) => {
    const missing = await whatIsMissing(c.var.services);
    if (missing) throw new HttpError("unavailable", missing);
    return c.json({ status: "ok" as const }, 200);
  });
