export interface ChangedFields<Next> {
  /** What differs, as it is to be. */
  set: Partial<Next>;
  /** The same with what it was, for the audit line. */
  changes: Record<string, { before: unknown; after: unknown }>;
}

/** Of the columns to be written those that differ from the row; lists are compared in order, undefined means untouched. */
export function changedFields<Next extends object>(row: object, next: Next): ChangedFields<Next> {
  const before = row as Record<string, unknown>;
  const entries = Object.entries(next).filter(([key, after]) => after !== undefined && !isSame(before[key], after));
  return {
    set: Object.fromEntries(entries) as Partial<Next>,
    changes: Object.fromEntries(entries.map(([key, after]) => [key, { before: before[key] ?? null, after }])),
  };
}

function isSame(a: unknown, b: unknown): boolean {
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => item === b[index]);
  return (a ?? null) === b;
}
