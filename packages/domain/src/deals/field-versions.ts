/**
 * By field, the version of the record that changed it last. Two names are ours: `_` is the last version that was kept here,
 * `*` the last one that somebody made without keeping it (an import, its undo): whatever is older may be stale in any field.
 */
export type FieldVersions = Readonly<Record<string, number>>;

/** The fields of `changed` that somebody else has changed since `version`, which is what the change was made on. */
export function staleFields(
  kept: FieldVersions,
  { version, current, changed }: { version: number; current: number; changed: readonly string[] },
): string[] {
  if (version === current) return [];
  const isUnknown = version > current || lastUnkept(kept, current) > version;
  return isUnknown ? [...changed] : changed.filter((field) => (kept[field] ?? 0) > version);
}

/** What is kept after these fields became version `current + 1`. */
export function keepVersions(kept: FieldVersions, current: number, changed: readonly string[]): FieldVersions {
  const next = current + 1;
  const unkept = lastUnkept(kept, current);
  return {
    ...kept,
    ...(unkept > 0 && { "*": unkept }),
    ...Object.fromEntries(changed.map((field) => [field, next])),
    _: next,
  };
}

const lastUnkept = (kept: FieldVersions, current: number): number =>
  current > (kept._ ?? 1) ? current : (kept["*"] ?? 0);
