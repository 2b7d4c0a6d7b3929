import type { NamedTarget } from "@tandem/db/imports/find-named";
import { RECORD_TABLES } from "@tandem/db/imports/record-tables";
import type { Field } from "@tandem/domain/imports/fields/field";
import type { FieldValue } from "@tandem/domain/imports/merge-record";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import { toMoney } from "@tandem/domain/imports/to-minor";
import { type Batch, type RowOutcome, reject, sift, textOf, textsOf } from "./batch.ts";
import type { PlacedRow, Problem, RecordSpec, Reference } from "./record-spec.ts";
import { fieldsOf } from "./record-values.ts";
import { type ResolvedAttributes, resolveAttributes } from "./resolve-attributes.ts";
import { resolveCompanies } from "./resolve-companies.ts";
import type { ResolvedMembers } from "./resolve-members.ts";
import { type ResolvedRecord, resolveNamed } from "./resolve-named.ts";
import { fingerprintOf, identityOf, refuseIdentity } from "./row-identity.ts";

interface Whereabouts {
  companyId: string;
  companyName: string;
}

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

type PlaceOf = (read: ReadRow) => Whereabouts | Problem;

async function findPlaces(spec: RecordSpec, batch: Batch, reads: readonly ReadRow[]): Promise<PlaceOf> {
  const companyOf = await resolveCompanies(batch, textsOf(reads, "company"));
  const field = fieldsOf(spec).find(({ name }) => name === spec.companyFrom);
  const homeless = field ? reads.filter((read) => textOf(read, "company") === null) : [];
  const lookups = homeless.flatMap((read) => textOf(read, field?.name ?? "") ?? []);
  const recordOf = await resolveNamed(
    batch,
    targetOf(field),
    lookups.map((text) => ({ companyId: null, text })),
  );
  return (read) => {
    const text = textOf(read, "company");
    if (text !== null) {
      const company = companyOf(text);
      return "problem" in company
        ? { field: "company", problem: company.problem }
        : { companyId: company.id, companyName: company.name };
    }
    const named = field && textOf(read, field.name);
    if (!field || !named) return { field: "company", problem: "The row names no company." };
    const record = recordOf({ companyId: null, text: named });
    return "problem" in record ? { field: field.name, problem: record.problem } : record;
  };
}

const targetOf = (field: Field | undefined): NamedTarget =>
  field?.type === "reference" && isNamed(field.to) ? field.to : "contact";

const isNamed = (to: string): to is NamedTarget =>
  ["contact", "deal", "order", "subscription", "service", "ticket"].includes(to);

const attributeLookups = (spec: RecordSpec, reads: readonly ReadRow[]) =>
  fieldsOf(spec)
    .filter((field) => field.type === "reference" && field.to === "attribute")
    .flatMap(({ name }) => reads.map((read) => ({ text: textOf(read, name), value: textOf(read, "value") })))
    .flatMap(({ text, value }) => (text === null ? [] : [{ text, value }]));

type Placed = Whereabouts & { read: ReadRow };
type ReferenceOf = (field: Field, row: Placed) => Reference | null | { problem: string };

/** Everything but members, who may have to be added first. */
async function findReferences(
  spec: RecordSpec,
  batch: Batch,
  rows: readonly Placed[],
  { members, attributes }: { members: ResolvedMembers; attributes: ResolvedAttributes },
): Promise<ReferenceOf> {
  const targets = new Set(fieldsOf(spec).flatMap((field) => (field.type === "reference" ? lookedUp(field.to) : [])));
  const found = new Map<string, (lookup: { companyId: string; text: string }) => ResolvedRecord>();
  for (const target of targets) {
    const named = fieldsOf(spec).filter((field) => field.type === "reference" && lookedUp(field.to).includes(target));
    const lookups = rows.flatMap(({ read, companyId }) =>
      named.flatMap(({ name }) => {
        const text = textOf(read, name);
        return text === null ? [] : [{ companyId, text }];
      }),
    );
    found.set(target, await resolveNamed(batch, target, lookups));
  }
  return (field, { read, companyId }) => {
    const text = textOf(read, field.name);
    if (text === null || field.type !== "reference" || field.to === "company") return null;
    if (field.to === "attribute") return attributes.of(text);
    const problem = field.to === "member" || field.to === "person" ? members.problemOf(text) : null;
    if (field.to === "member") return problem ? { problem } : null;
    const record = found.get(lookedUp(field.to)[0] ?? "")?.({ companyId, text });
    if (!record || field.to !== "person") return record ?? null;
    if ("id" in record) return record;
    if (problem) return { problem };
    const isRefused = spec.persons?.[field.name]?.unknown === "refuse" && !members.isKnown(text);
    return isRefused ? { problem: "Nobody at the company and no member is called so." } : null;
  };
}

const lookedUp = (to: string): NamedTarget[] => (to === "person" ? ["contact"] : isNamed(to) ? [to] : []);

function readValues(spec: RecordSpec, batch: Batch, row: Placed, referenceOf: ReferenceOf): PlacedRow | Problem {
  const { read } = row;
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
  for (const [column, { whole, scale }] of Object.entries(spec.decimals ?? {})) {
    const [digits = "", fraction = ""] = String(incoming[column] ?? "")
      .replace("-", "")
      .split(".");
    const field = Object.keys(spec.columns).find((name) => spec.columns[name] === column) ?? column;
    if (digits.length > whole) return { field, problem: `It has more than ${whole} digits before the decimal point.` };
    if (fraction.length > scale) return { field, problem: `It has more than ${scale} decimals.` };
  }
  const isTold = spec.natural?.when === "always" || (spec.natural && batch.run.options.matchName);
  const isNamed = identity.tandemId !== null || identity.externalId !== null || isTold;
  const isPrinted = !isNamed && RECORD_TABLES[spec.table].numbered;
  return {
    ...row,
    identity: isPrinted ? { ...identity, externalId: fingerprintOf(read) } : identity,
    named,
    incoming,
  };
}

/** Amounts of commerce are never below zero. */
export const readAmount = (decimal: string, currency: string): ReturnType<typeof toMoney> =>
  decimal.startsWith("-") ? { problem: "is below zero" } : toMoney(decimal, currency);
