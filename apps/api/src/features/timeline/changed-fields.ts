/**
 * Of the fields that an edit names those whose value really changes, as the audit keeps them; `after` may be the whole record
 * as well. Ids and versions are not news.
 */
export function changedFields(before: object, after: object): Record<string, { before: unknown; after: unknown }> {
  const old = new Map(Object.entries(before));
  const changed = Object.entries(after).filter(
    ([key, value]) => value !== undefined && key !== "version" && key !== "updatedAt" && !isSame(old.get(key), value),
  );
  return Object.fromEntries(changed.map(([key, value]) => [key, { before: old.get(key) ?? null, after: value }]));
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
