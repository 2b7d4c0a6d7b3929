import { OpenAPIHono } from "@hono/zod-openapi";
import { DomainError, invalid } from "@tandem/domain/errors/domain-error";
import type { Env } from "hono";
import { fieldsOfIssues } from "./zod-problem.ts";

/** A router whose validation errors leave as problem documents. Every router of the API is made here. */
export function createRouter<E extends Env>(): OpenAPIHono<E> {
  return new OpenAPIHono<E>({
    defaultHook: (result) => {
      if (result.success) return;
      const fields = fieldsOfIssues(result.error.issues, result);
      // An address with an id that cannot exist is an address of nothing.
      if (result.target === "param") throw new DomainError("not_found", "There is no such record.", { fields });
      throw invalid(fields);
    },
  });
}
