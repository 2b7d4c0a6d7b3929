import type { KnownCompany } from "@tandem/db/imports/find-companies";
import type { RunningImport } from "@tandem/db/imports/writes";
import { nameKey } from "@tandem/domain/companies/name-key";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import { textOf } from "../../records/batch.ts";
import { identityOf } from "../../records/row-identity.ts";

export type CompanyMatch = KnownCompany | { field: string; problem: string } | null;

/** The company a row means; null when it is a new one. */
export function matchCompany(known: readonly KnownCompany[], read: ReadRow, run: RunningImport): CompanyMatch {
  const { tandemId, source, externalId } = identityOf(read, run);
  const domain = textOf(read, "domain");
  const name = textOf(read, "name") ?? "";
  const active = known.filter(({ archived }) => !archived);
  const domainOwner = domain === null ? undefined : active.find((company) => company.domain?.toLowerCase() === domain);
  /** Another row of the source it comes from, so never this one. */
  const isSomeoneElse = (company: KnownCompany) =>
    externalId !== null &&
    company.source === source &&
    company.externalId !== null &&
    company.externalId !== externalId;
  const taken = (company: KnownCompany) => ({ field: "domain", problem: `It belongs to ${company.name}.` });

  const numbered = known.find(
    (company) => externalId !== null && company.source === source && company.externalId === externalId,
  );
  const own = tandemId === null ? undefined : known.find(({ id }) => id === tandemId);
  if (own && numbered && own.id !== numbered.id)
    return { field: "externalId", problem: `It is the one of ${numbered.name}.` };
  if (own) return domainOwner && domainOwner.id !== own.id ? taken(domainOwner) : own;
  if (numbered) return domainOwner && domainOwner.id !== numbered.id ? taken(domainOwner) : numbered;
  if (domainOwner) return isSomeoneElse(domainOwner) ? taken(domainOwner) : domainOwner;
  if (!run.options.matchName) return null;
  const named = active.filter((company) => company.nameKey === nameKey(name) && !isSomeoneElse(company));
  const spelled = named.filter((company) => company.name === name);
  const [only, another] = spelled.length > 0 ? spelled : named;
  return another ? { field: "name", problem: "Several companies have this name." } : (only ?? null);
}
