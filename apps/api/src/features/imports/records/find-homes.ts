import type { NamedTarget } from "@tandem/db/imports/find-named";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import { type Batch, textOf, textsOf } from "./batch.ts";
import { resolveCompanies } from "./resolve-companies.ts";
import { resolveNamed } from "./resolve-named.ts";

/** The company of each row that says it, by its name or by the record that it belongs to; others are left out. */
export async function findHomes(
  batch: Batch,
  reads: readonly ReadRow[],
  from?: NamedTarget,
): Promise<{ read: ReadRow; companyId: string }[]> {
  const companyOf = await resolveCompanies(batch, textsOf(reads, "company"));
  const homeless = from ? reads.filter((read) => textOf(read, "company") === null) : [];
  const recordOf = await resolveNamed(
    batch,
    from ?? "contact",
    homeless.flatMap((read) => lookup(read, from) ?? []),
  );
  return reads.flatMap((read) => {
    const text = textOf(read, "company");
    if (text !== null) {
      const company = companyOf(text);
      return "id" in company ? [{ read, companyId: company.id }] : [];
    }
    const named = lookup(read, from);
    const record = named && recordOf(named);
    return record && "id" in record ? [{ read, companyId: record.companyId }] : [];
  });
}

function lookup(read: ReadRow, from: NamedTarget | undefined) {
  const text = from ? textOf(read, from) : null;
  return text === null ? null : { companyId: null, text };
}
