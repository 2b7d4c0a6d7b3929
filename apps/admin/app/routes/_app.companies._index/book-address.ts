import type { BookCondition, BookWhere } from "@tandem/domain/companies/book-condition";

const SHORT = ["relationship", "owner", "renewalWithinDays", "archived"];

/** The address as conditions of one kind: its short parameters first, then those it spells out. */
export function whereOf(params: URLSearchParams): BookWhere {
  const days = params.get("renewalWithinDays");
  const relationships = params.getAll("relationship").filter(Boolean);
  const owners = params.getAll("owner").filter(Boolean);
  const short = [
    relationships.length > 0 && { field: "relationship", op: "is", value: relationships },
    owners.length > 0 && { field: "owner", op: "is", value: owners },
    days && { field: "renewal", op: "within_next", value: Number(days) },
    params.get("archived") === "true" && { field: "archived", op: "is", value: true },
  ].filter((condition) => condition);
  return [...short, ...spelledOut(params.get("where"))] as BookWhere;
}

/** Whether the address says by itself what is shown, rather than leaving it to the view it names. */
export const saysWhere = (params: URLSearchParams): boolean =>
  params.has("where") || SHORT.some((name) => params.get(name));

/** The same page of the book with these conditions, at its beginning. */
export function withWhere(params: URLSearchParams, where: BookWhere): string {
  const next = new URLSearchParams(params);
  for (const name of [...SHORT, "cursor", "focus"]) next.delete(name);
  if (where.length > 0 || next.has("view")) next.set("where", JSON.stringify(where));
  else next.delete("where");
  return next.size > 0 ? `/companies?${next}` : "/companies";
}

/** The companies of one hand-picked list. */
export const listHref = (listId: string): string =>
  `/companies?${new URLSearchParams({ where: JSON.stringify([listCondition(listId)]) })}`;

export const listCondition = (listId: string): BookCondition => ({ field: "lists", op: "any_of", value: [listId] });

/** The list that these conditions are, if they are just one. */
export function listShown(where: BookWhere): string | null {
  const [only, ...others] = where;
  if (!only || others.length > 0 || "any" in only || only.field !== "lists" || only.op !== "any_of") return null;
  return only.value.length === 1 ? (only.value[0] ?? null) : null;
}

/** What no filter is, is left to the API to refuse by its place. */
function spelledOut(text: string | null): unknown[] {
  if (!text) return [];
  try {
    const parsed = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
