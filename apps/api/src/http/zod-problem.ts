import type { FieldError } from "@tandem/domain/errors/domain-error";
import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** What was validated: the part of the request, and the value as it came. */
export interface Validated {
  target: string;
  data?: unknown;
}

/** One entry per wrong field, each named by its dotted path; unknown keys are named one by one. */
export function fieldsOfIssues(issues: readonly Issue[], { target, data }: Validated): FieldError[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({ path: [...path, key].join("."), message: "is not a field here" }));
    if (issue.code === "invalid_union") return unionFields(issue, { target, data });
    return [
      {
        path: path.join(".") || wholeName(target),
        message: isMissing(data, issue.path) ? "is required" : sentence(issue),
      },
    ];
  });
}

/** Of several allowed shapes the one that came closest explains best: the one with the fewest complaints. */
function unionFields(issue: Extract<Issue, { code: "invalid_union" }>, validated: Validated): FieldError[] {
  const closest = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
  const prefixed = closest?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
  if (prefixed?.length) return fieldsOfIssues(prefixed, validated);
  return [
    { path: issue.path.map(String).join(".") || wholeName(validated.target), message: "has none of the allowed forms" },
  ];
}

const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length));

const wholeName = (target: string) => (target === "json" || target === "form" ? "body" : target);

function isMissing(data: unknown, path: readonly PropertyKey[]): boolean {
  let value = data;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return false;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return path.length > 0 && value === undefined;
}

function sentence(issue: Issue): string {
  if (issue.code === "too_big" && issue.origin === "string") return `must have at most ${issue.maximum} characters`;
  if (issue.code === "too_small" && issue.origin === "string")
    return Number(issue.minimum) === 1 ? "must not be empty" : `must have at least ${issue.minimum} characters`;
  return issue.message;
}
