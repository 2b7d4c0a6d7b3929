import type { KnownDeal } from "@tandem/db/imports/find-deals";
import type { RunningImport } from "@tandem/db/imports/writes";
import { nameKey } from "@tandem/domain/companies/name-key";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import { textOf } from "../../records/batch.ts";
import { identityOf } from "../../records/row-identity.ts";

/** The deal a row of this company means; null when it is a new one. */
export function matchDeal(
  known: readonly KnownDeal[],
  { read, companyId }: { read: ReadRow; companyId: string },
  run: RunningImport,
  foreign: ReadonlyMap<string, { companyName: string }>,
): KnownDeal | { field: string; problem: string } | null {
  const { tandemId, source, externalId } = identityOf(read, run);
  const isNumbered = (deal: KnownDeal) => deal.source === source && deal.externalId !== null;
  const numbered = known.find((deal) => externalId !== null && isNumbered(deal) && deal.externalId === externalId);
  const own = known.find((deal) => deal.companyId === companyId && deal.id === tandemId);
  const elsewhere = numbered && numbered.companyId !== companyId ? numbered : foreign.get(own ? "" : (tandemId ?? ""));
  if (elsewhere)
    return {
      field: "company",
      problem: `The deal belongs to ${elsewhere.companyName}; a deal never moves to another company.`,
    };
  if (own && numbered && own.id !== numbered.id)
    return { field: "externalId", problem: `It is the one of ${numbered.name}.` };
  if (own || numbered) return own ?? numbered ?? null;
  const name = textOf(read, "name");
  if (!run.options.matchName || name === null) return null;
  const [only, another] = known.filter(
    (deal) =>
      deal.companyId === companyId &&
      !deal.archived &&
      nameKey(deal.name) === nameKey(name) &&
      !(externalId !== null && isNumbered(deal)),
  );
  return another ? { field: "name", problem: "Several deals of the company have this name." } : (only ?? null);
}
