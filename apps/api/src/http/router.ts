import { OpenAPIHono } from "@hono/zod-openapi";
import { invalid } from "@tandem/domain/errors/domain-error";
import type { Env } from "hono";
import { fieldsOfIssues } from "./zod-problem.ts";

/** A router whose validation errors leave as problem documents. Every router of the API is made here. */
export function createRouter<E extends Env>(): OpenAPIHono<E> {
  return new OpenAPIHono<E>({
    defaultHook: (result) => {
      if (!result.success) throw invalid(fieldsOfIssues(result.error.issues, result.target));
    },
  });
}
