import type { KnownDeal } from "@tandem/db/imports/find-deals";
import type { RunningImport } from "@tandem/db/imports/writes";
import { nameKey } from "@tandem/domain/companies/name-key";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import { textOf } from "../../records/batch.ts";

/** The deal a row of this company means; null when it is a new one. */
export function matchDeal(
  known: readonly KnownDeal[],
  { read, companyId }: { read: ReadRow; companyId: string },
  { source, options }: RunningImport,
): KnownDeal | { field: string; problem: string } | null {
  const externalId = textOf(read, "externalId");
  const isNumbered = (deal: KnownDeal) => deal.source === source && deal.externalId !== null;
  const numbered = known.find((deal) => externalId !== null && isNumbered(deal) && deal.externalId === externalId);
  if (numbered?.companyId === companyId) return numbered;
  if (numbered)
    return {
      field: "company",
      problem: `The deal belongs to ${numbered.companyName}; a deal never moves to another company.`,
    };
  const name = textOf(read, "name");
  if (!options.matchName || name === null) return null;
  const [only, another] = known.filter(
    (deal) =>
      deal.companyId === companyId &&
      !deal.archived &&
      nameKey(deal.name) === nameKey(name) &&
      !(externalId !== null && isNumbered(deal)),
  );
  return another ? { field: "name", problem: "Several deals of the company have this name." } : (only ?? null);
}
