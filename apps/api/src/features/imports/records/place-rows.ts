import { RECORD_TABLES } from "@tandem/db/records/record-tables";
import type { FieldValue, FieldValues } from "@tandem/domain/imports/merge-record";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import { toMoney } from "@tandem/domain/imports/to-minor";
import { type Batch, type RowOutcome, reject, sift, textOf } from "./batch.ts";
import { findPlaces } from "./find-places.ts";
import { findReferences, type ReferenceOf, type StandingRow } from "./find-references.ts";
import type { PlacedRow, Problem, RecordSpec, Reference } from "./record-spec.ts";
import { fieldsOf } from "./record-values.ts";
import { type ResolvedAttributes, resolveAttributes } from "./resolve-attributes.ts";
import type { ResolvedMembers } from "./resolve-members.ts";
import { fingerprintOf, identityOf, refuseIdentity } from "./row-identity.ts";

/** Each row with its company, what it names there, and what its cells say; rows that name nobody known are refused. */
export async function placeRows(
  spec: RecordSpec,
  batch: Batch,
  reads: readonly ReadRow[],
  { members, outcomes }: { members: ResolvedMembers; outcomes: RowOutcome[] },
): Promise<{ rows: PlacedRow[]; attributes: ResolvedAttributes }> {
  const placeOf = await findPlaces(spec, batch, reads);
  const placed = sift(
    reads.map((read) => ({ read, place: placeOf(read) })),
    outcomes,
    ({ read, place }) => ("problem" in place ? reject(read, place.field, place.problem) : null),
  ).flatMap(({ read, place }) => ("companyId" in place ? [{ read, ...place }] : []));
  const attributes = await resolveAttributes(batch, attributeLookups(spec, reads));
  const referenceOf = await findReferences(spec, batch, placed, { members, attributes });
  const rows: PlacedRow[] = [];
  for (const row of placed) {
    const result = readValues(spec, batch, row, referenceOf);
    if ("problem" in result) outcomes.push(reject(row.read, result.field, result.problem));
    else rows.push(result);
  }
  return { rows, attributes };
}

const attributeLookups = (spec: RecordSpec, reads: readonly ReadRow[]) =>
  fieldsOf(spec)
    .filter((field) => field.type === "reference" && field.to === "attribute")
    .flatMap(({ name }) => reads.map((read) => ({ text: textOf(read, name), value: textOf(read, "value") })))
    .flatMap(({ text, value }) => (text === null ? [] : [{ text, value }]));

function readValues(spec: RecordSpec, batch: Batch, row: StandingRow, referenceOf: ReferenceOf): PlacedRow | Problem {
  const { read, companyId, companyName } = row;
  const named: Record<string, Reference> = {};
  const incoming: Record<string, FieldValue> = {};
  const identity = identityOf(read, batch.run);
  const refused = refuseIdentity(identity);
  if (refused) return refused;
  for (const field of fieldsOf(spec)) {
    const reference = referenceOf(field, row);
    if (reference && "problem" in reference) return { field: field.name, problem: reference.problem };
    if (reference) named[field.name] = reference;
    const column = spec.columns[field.name];
    const value = reference ? reference.id : field.type === "reference" ? undefined : read.values[field.name];
    if (column !== undefined && value !== undefined) incoming[column] = value;
  }
  for (const field of Object.keys(spec.money ?? {})) {
    const decimal = textOf(read, field);
    if (decimal === null) continue;
    const money = readAmount(decimal, textOf(read, "currency") ?? batch.currency);
    if ("problem" in money) return { field, problem: `It ${money.problem}.` };
    incoming[field] = money;
  }
  const overflow = overflowOf(spec, incoming);
  if (overflow) return overflow;
  const isTold = spec.natural?.when === "always" || (spec.natural && batch.run.options.matchName);
  const isNamed = identity.tandemId !== null || identity.externalId !== null || isTold;
  const isPrinted = !isNamed && RECORD_TABLES[spec.table].numbered;
  return {
    read,
    companyId,
    companyName,
    identity: isPrinted ? { ...identity, externalId: fingerprintOf(read) } : identity,
    named,
    incoming,
  };
}

/** A number that the column would cut off. */
function overflowOf({ decimals = {}, columns }: RecordSpec, incoming: FieldValues): Problem | null {
  for (const [column, { whole, scale }] of Object.entries(decimals)) {
    const [digits = "", fraction = ""] = String(incoming[column] ?? "")
      .replace("-", "")
      .split(".");
    const field = Object.keys(columns).find((name) => columns[name] === column) ?? column;
    if (digits.length > whole) return { field, problem: `It has more than ${whole} digits before the decimal point.` };
    if (fraction.length > scale) return { field, problem: `It has more than ${scale} decimals.` };
  }
  return null;
}

/** Amounts of commerce are never below zero. */
export const readAmount = (decimal: string, currency: string): ReturnType<typeof toMoney> =>
  decimal.startsWith("-") ? { problem: "is below zero" } : toMoney(decimal, currency);
