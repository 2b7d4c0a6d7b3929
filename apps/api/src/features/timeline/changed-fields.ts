/** Of a record before and after an edit: the fields that differ, as the audit keeps them. Ids and versions are not news. */
export function changedFields<Shape extends object>(
  before: Shape,
  after: Shape,
): Record<string, { before: unknown; after: unknown }> {
  const old = new Map(Object.entries(before));
  const changed = Object.entries(after).filter(
    ([key, value]) => key !== "version" && key !== "updatedAt" && !isSame(old.get(key), value),
  );
  return Object.fromEntries(changed.map(([key, value]) => [key, { before: old.get(key) ?? null, after: value }]));
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
