import { Histogram, Registry } from "prom-client";

export interface RequestMetrics {
  registry: Registry;
  observe(request: { method: string; route: string; status: number; seconds: number }): void;
}

export function createRequestMetrics(): RequestMetrics {
  const registry = new Registry();
  const duration = new Histogram({
    name: "tandem_http_request_seconds",
    help: "How long requests took, by declared route",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return {
    registry,
    observe: ({ method, route, status, seconds }) =>
      duration.observe({ method, route, status: String(status) }, seconds),
  };
}
