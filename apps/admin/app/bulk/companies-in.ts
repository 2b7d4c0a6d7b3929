import type { BulkFilter } from "@tandem/domain/bulk-acts/bulk-act";
import { textOf } from "../form-values.ts";

/** Which companies a form is about: all that the filter matches, or those that are ticked. */
export function companiesIn(form: FormData): { filter: BulkFilter } | { companyIds: string[] } {
  if (!form.has("all")) return { companyIds: form.getAll("companyId").map(String) };
  const q = textOf(form, "q");
  const where = textOf(form, "where");
  return { filter: { ...(q && { q }), ...(where && { where: JSON.parse(where) as BulkFilter["where"] }) } };
}
