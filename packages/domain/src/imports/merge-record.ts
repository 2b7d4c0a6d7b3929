/** What a field of a record holds: a scalar, a list, or money. */
export type FieldValue = string | number | boolean | null | readonly string[] | { minor: number; currency: string };
export type FieldValues = Readonly<Record<string, FieldValue>>;

export interface MergedRecord {
  changes: FieldValues;
  /** Fields a person changed since this source last spoke: they stay. */
  kept: string[];
  /** What the source says now and did not say before. */
  observed: FieldValues;
}

/**
 * What a source tells about a record against what the record says (`current`) and what the source said last (`told`).
 * A field whose current value is not what was told last was changed by hand and stays. Where the source never told
 * anything about the record, what it says now is taken; a field that is still empty or at its default is always taken.
 */
export function mergeRecord(
  current: FieldValues,
  incoming: FieldValues,
  told: FieldValues,
  defaults: FieldValues = {},
): MergedRecord {
  const changes: Record<string, FieldValue> = {};
  const kept: string[] = [];
  const observed: Record<string, FieldValue> = {};
  const isNew = Object.keys(told).length === 0;
  for (const [field, value] of Object.entries(incoming)) {
    const now = current[field] ?? null;
    if (!(field in told) || !isSame(told[field], value)) observed[field] = value;
    if (isSame(now, value)) continue;
    const untouched = field in told ? isSame(told[field], now) : isNew || isEmpty(now) || isSame(now, defaults[field]);
    if (untouched) changes[field] = value;
    else kept.push(field);
  }
  return { changes, kept, observed };
}

const isEmpty = (value: FieldValue) => value === null || (Array.isArray(value) && value.length === 0);

export function isSame(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if ("minor" in one && "minor" in other) return one.minor === other.minor && one.currency === other.currency;
  return JSON.stringify(one) === JSON.stringify(other);
}
