/** What a field of a record holds: a scalar, a list, or money. */
export type FieldValue = string | number | null | readonly string[] | { minor: number; currency: string };
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** A fact as the source tells it now, with what the record said before. */
export interface ObservedField {
  field: string;
  value: FieldValue;
  previous: FieldValue;
}

export interface MergedRecord {
  changes: FieldValues;
  /** Fields a person changed since this source last spoke: they stay. */
  kept: string[];
  observed: ObservedField[];
}

/**
 * What a source tells about a record against what the record says (`current`) and what the source said last (`told`).
 * A field whose current value is not what was told last was changed by hand and stays. Where the source never told
 * anything about the record, what it says now is taken; a field that is still empty or at its default is always taken.
 */
export function mergeRecord(
  current: FieldValues,
  incoming: FieldValues,
  told: ReadonlyMap<string, FieldValue>,
  defaults: FieldValues = {},
): MergedRecord {
  const changes: Record<string, FieldValue> = {};
  const kept: string[] = [];
  const observed: ObservedField[] = [];
  for (const [field, value] of Object.entries(incoming)) {
    const now = current[field] ?? null;
    if (!isSame(told.get(field), value)) observed.push({ field, value, previous: now });
    if (isSame(now, value)) continue;
    const untouched = told.has(field)
      ? isSame(told.get(field), now)
      : told.size === 0 || isEmpty(now) || isSame(now, defaults[field]);
    if (untouched) changes[field] = value;
    else kept.push(field);
  }
  return { changes, kept, observed };
}

/** A record that this row creates: everything it tells is observed, and there was nothing before. */
export const observeNew = (incoming: FieldValues): ObservedField[] =>
  Object.entries(incoming).map(([field, value]) => ({ field, value, previous: null }));

const isEmpty = (value: FieldValue) => value === null || (Array.isArray(value) && value.length === 0);

export function isSame(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if ("minor" in one && "minor" in other) return one.minor === other.minor && one.currency === other.currency;
  return JSON.stringify(one) === JSON.stringify(other);
}
