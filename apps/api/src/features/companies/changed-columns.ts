/** Of the columns that an edit names those whose value really changes, as the audit keeps them. */
export function changedColumns(row: object, edit: object): Record<string, { before: unknown; after: unknown }> {
  const before = new Map(Object.entries(row));
  const changed = Object.entries(edit).filter(([key, after]) => after !== undefined && !isSame(before.get(key), after));
  return Object.fromEntries(changed.map(([key, after]) => [key, { before: before.get(key) ?? null, after }]));
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
