import type { RouteConfig } from "@hono/zod-openapi";
import type { Context } from "hono";
import { z } from "zod";
import type { RouteDeclaration } from "./route-declaration.ts";

/** The handler answered something else than its route promises: our mistake, a 500. */
class BrokenPromise extends Error {
  constructor(route: RouteDeclaration, problem: string) {
    super(`${route.method} ${route.path} does not answer what its schema says:\n${problem}`);
    this.name = "BrokenPromise";
  }
}

/**
 * From now on what this request answers through `c.json` is parsed by the schema of its route, and what the schema does
 * not name is left out: this is what stands between a query of the portal and the customer.
 */
export function checkResponses(c: Context, route: RouteDeclaration): void {
  const respond = c.json;
  c.set("checksResponses", true);
  c.json = ((data: unknown, init?: number | ResponseInit, headers?: never) => {
    const status = typeof init === "number" ? init : (init?.status ?? 200);
    return respond(parseAnswer(route, status, data) as never, init as never, headers);
  }) as typeof c.json;
}

function parseAnswer(route: RouteDeclaration, status: number, data: unknown): unknown {
  const schema = schemaOf(route.responses, status);
  if (!schema) throw new BrokenPromise(route, `no schema for status ${status}`);
  const result = schema.safeParse(data);
  if (!result.success) throw new BrokenPromise(route, z.prettifyError(result.error));
  return result.data;
}

function schemaOf(responses: RouteConfig["responses"], status: number): z.ZodType | null {
  const response = responses[status];
  const content = response && "content" in response ? response.content?.["application/json"] : undefined;
  const schema = content && "schema" in content ? content.schema : null;
  return schema instanceof z.ZodType ? schema : null;
}
