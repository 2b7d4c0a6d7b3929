import { Hono } from "hono";
import type { GateEnv } from "../../http/context.ts";
import type { RequestMetrics } from "../../http/metrics.ts";

/** What Prometheus reads. */
export const metricsPage = ({ registry }: RequestMetrics): Hono<GateEnv> =>
  new Hono<GateEnv>().get("/metrics", async (c) =>
    c.body(await registry.metrics(), 200, { "Content-Type": registry.contentType }),
  );
