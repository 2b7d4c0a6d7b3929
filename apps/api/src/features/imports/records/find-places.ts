import type { ReadRow } from "@tandem/domain/imports/read-row";
import { type Batch, textOf, textsOf } from "./batch.ts";
import type { Problem, RecordSpec, Reference } from "./record-spec.ts";
import { fieldsOf } from "./record-values.ts";
import { resolveCompanies } from "./resolve-companies.ts";
import { isNamedTarget, resolveNamed } from "./resolve-named.ts";

/** The company of a row, and the record that told it where the row names none. */
export interface Whereabouts {
  companyId: string;
  companyName: string;
  told: { field: string; record: Reference } | null;
}

/** Where each row belongs: by the company it names, else by that of the record it names. */
export async function findPlaces(
  spec: RecordSpec,
  batch: Batch,
  reads: readonly ReadRow[],
): Promise<(read: ReadRow) => Whereabouts | Problem> {
  const companyOf = await resolveCompanies(batch, textsOf(reads, "company"));
  const recordOf = await resolveTelling(spec, batch, reads);
  const field = spec.companyFrom ?? "";
  return (read) => {
    const text = textOf(read, "company");
    if (text !== null) {
      const company = companyOf(text);
      if ("problem" in company) return { field: "company", problem: company.problem };
      return { companyId: company.id, companyName: company.name, told: null };
    }
    const named = textOf(read, field);
    if (named === null) return { field: "company", problem: "The row names no company." };
    const record = recordOf({ companyId: null, text: named });
    if ("problem" in record) return { field, problem: record.problem };
    return { companyId: record.companyId, companyName: record.companyName, told: { field, record } };
  };
}

function resolveTelling(spec: RecordSpec, batch: Batch, reads: readonly ReadRow[]) {
  const field = fieldsOf(spec).find(({ name }) => name === spec.companyFrom);
  const target = field?.type === "reference" && isNamedTarget(field.to) ? field.to : "contact";
  const homeless = reads.filter((read) => textOf(read, "company") === null);
  const texts = homeless.flatMap((read) => (field && textOf(read, field.name)) ?? []);
  return resolveNamed(
    batch,
    target,
    texts.map((text) => ({ companyId: null, text })),
  );
}
