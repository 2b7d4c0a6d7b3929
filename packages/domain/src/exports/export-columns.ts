import type { Clearance } from "../access/actor.ts";
import { IMPORT_FIELDS } from "../imports/fields/fields.ts";
import type { ImportKind } from "../imports/import.ts";

/** Fields of the import that say what another column, or another file, says already. */
const TOLD_ELSEWHERE: Partial<Record<ImportKind, readonly string[]>> = {
  contacts: ["firstName", "lastName"],
  subscriptions: ["monthlyAmount"],
  tickets: ["firstReplyMinutes", "description"],
  meetings: ["minutes"],
};

/** Fields that only readers with a clearance get; the column is absent for others. */
const DELICATE: Partial<Record<ImportKind, Partial<Record<Clearance, readonly string[]>>>> = {
  products: { financial: ["price", "currency"] },
  companies: { financial: ["annualRevenue", "currency"] },
  contacts: { personal: ["email", "otherEmails", "phones"] },
  deals: { financial: ["value", "currency"] },
  quotes: { financial: ["total", "currency"] },
  orders: { financial: ["total", "currency"] },
  subscriptions: { financial: ["amount", "currency"] },
  invoices: { financial: ["total", "currency"] },
  objectives: { personal: ["collaborators"] },
  meetings: { personal: ["attendees"] },
  calls: { personal: ["transcript", "recordingUrl"] },
};

/** Stands behind `company`, for people: an import leaves it out, as the company is told by its id. */
export const COMPANY_NAME = "companyName";

/** The columns of a file in their order: the fields of the import, the id first, without what the reader may not see. */
export function exportColumns(kind: ImportKind, clearances: readonly Clearance[]): string[] {
  const { fields } = IMPORT_FIELDS[kind];
  const names = ["tandemId", ...fields.map(({ name }) => name).filter((name) => name !== "tandemId")];
  const hidden = new Set([...(TOLD_ELSEWHERE[kind] ?? []), ...withheldColumns(kind, clearances)]);
  return names
    .filter((name) => !hidden.has(name))
    .flatMap((name) => (name === "company" ? [name, COMPANY_NAME] : [name]));
}

/** What the reader's clearances keep out of the file. */
export function withheldColumns(kind: ImportKind, clearances: readonly Clearance[]): string[] {
  return Object.entries(DELICATE[kind] ?? {}).flatMap(([needed, names]) =>
    clearances.some((clearance) => clearance === needed) ? [] : names,
  );
}
