import type { JsonText } from "@tandem/db/json-text";
import type { Context, TypedResponse } from "hono";
import type { MemberScreenEnv } from "./context.ts";

/**
 * Answers 200 with JSON as the database wrote it. Where answers are checked (tests, local mode) it goes through `c.json`
 * like any other; else nothing of some 30 kB is parsed and written again.
 */
export function answerText<T>(
  c: Context<MemberScreenEnv>,
  text: JsonText<T>,
): Response & TypedResponse<T, 200, "json"> {
  const answer = c.var.checksResponses
    ? c.json(JSON.parse(text), 200)
    : c.body(text, 200, { "Content-Type": "application/json" });
  return answer as unknown as Response & TypedResponse<T, 200, "json">;
}
