import { isDeepStrictEqual } from "node:util";

/** Throws when the two answers do not say the same. */
export function assertSameAnswer(name: string, one: unknown, other: unknown): void {
  const difference = firstDifference(settle(one), settle(other), "");
  if (difference) throw new Error(`${name}: the API and its twin answer differently at ${difference}`);
}

/** An instant is an instant however it is written; a cursor is the server's own affair, but not whether there is one. */
function settle(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(settle);
  if (typeof value === "string") return /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value).toISOString() : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === "nextCursor" ? inner !== null : settle(inner)]),
  );
}

function firstDifference(one: unknown, other: unknown, path: string): string | null {
  if (isDeepStrictEqual(one, other)) return null;
  const isPair = typeof one === "object" && one !== null && typeof other === "object" && other !== null;
  if (!isPair) return `${path || "/"}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const [a, b] = [(one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]];
    const found = firstDifference(a, b, `${path}/${key}`);
    if (found) return found;
  }
  return path;
}
