import type { NamedTarget } from "@tandem/db/imports/find-named";
import type { Field } from "@tandem/domain/imports/fields/field";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import { type Batch, textOf } from "./batch.ts";
import type { Whereabouts } from "./find-places.ts";
import type { RecordSpec, Reference } from "./record-spec.ts";
import { fieldsOf } from "./record-values.ts";
import type { ResolvedAttributes } from "./resolve-attributes.ts";
import type { ResolvedMembers } from "./resolve-members.ts";
import { isNamedTarget, type NamedLookup, type ResolvedRecord, resolveNamed } from "./resolve-named.ts";

export type StandingRow = Whereabouts & { read: ReadRow };
export type ReferenceOf = (field: Field, row: StandingRow) => Reference | null | { problem: string };

/** What the fields of rows name at their companies; members come later, as they may have to be added first. */
export async function findReferences(
  spec: RecordSpec,
  batch: Batch,
  rows: readonly StandingRow[],
  { members, attributes }: { members: ResolvedMembers; attributes: ResolvedAttributes },
): Promise<ReferenceOf> {
  const found = new Map<NamedTarget, (lookup: NamedLookup) => ResolvedRecord>();
  for (const [target, fields] of groupByTarget(spec))
    found.set(target, await resolveNamed(batch, target, lookupsOf(fields, rows)));

  return (field, { read, companyId, told }) => {
    const text = textOf(read, field.name);
    if (text === null || field.type !== "reference" || field.to === "company") return null;
    if (told?.field === field.name) return told.record;
    if (field.to === "attribute") return attributes.of(text);
    const problem = field.to === "member" || field.to === "person" ? members.problemOf(text) : null;
    if (field.to === "member") return problem ? { problem } : null;
    const target = targetOf(field);
    const record = target && found.get(target)?.({ companyId, text });
    if (!record || field.to !== "person") return record ?? null;
    if ("id" in record) return record;
    if (problem) return { problem };
    const isRefused = spec.persons?.[field.name]?.unknown === "refuse" && !members.isKnown(text);
    return isRefused ? { problem: "Nobody at the company and no member is called so." } : null;
  };
}

function groupByTarget(spec: RecordSpec): Map<NamedTarget, string[]> {
  const groups = new Map<NamedTarget, string[]>();
  for (const field of fieldsOf(spec)) {
    const target = targetOf(field);
    if (target) groups.set(target, [...(groups.get(target) ?? []), field.name]);
  }
  return groups;
}

/** A person is looked for among the contacts of the company first. */
function targetOf(field: Field): NamedTarget | null {
  if (field.type !== "reference") return null;
  return field.to === "person" ? "contact" : isNamedTarget(field.to) ? field.to : null;
}

const lookupsOf = (fields: readonly string[], rows: readonly StandingRow[]): NamedLookup[] =>
  rows.flatMap(({ read, companyId, told }) =>
    fields.flatMap((field) => {
      const text = told?.field === field ? null : textOf(read, field);
      return text === null ? [] : [{ companyId, text }];
    }),
  );
