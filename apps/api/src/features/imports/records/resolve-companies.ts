import { type CompanyHandle, findCompanyHandles } from "@tandem/db/imports/find-companies";
import { nameKey } from "@tandem/domain/companies/name-key";
import type { Batch } from "./batch.ts";
import { isId } from "./row-identity.ts";

export const UNKNOWN_COMPANY = "No company has this external id, domain or name.";
const SEVERAL_COMPANIES = "Several companies have this name: use the external id or the domain.";

export type ResolvedCompany = { id: string; name: string } | { problem: string };

/** Companies by what a cell calls them: our id, the external id of this source, else the domain, else the exact name. */
export async function resolveCompanies(batch: Batch, texts: string[]): Promise<(text: string) => ResolvedCompany> {
  const sought = { ids: texts.filter(isId), texts, nameKeys: texts.map(nameKey) };
  const handles = texts.length > 0 ? await findCompanyHandles(batch.trx, batch.run.source, sought) : [];
  const byId = new Map(handles.map((handle) => [handle.id, handle]));
  const byExternalId = group(handles, (handle) => handle.externalId);
  const byDomain = group(handles, (handle) => handle.domain?.toLowerCase() ?? null);
  const byName = group(handles, (handle) => handle.nameKey);
  return (text) => {
    const own = byId.get(text.toLowerCase());
    if (own) return own;
    const [sure] = byExternalId.get(text) ?? byDomain.get(text.toLowerCase()) ?? [];
    if (sure) return sure;
    const named = byName.get(nameKey(text)) ?? [];
    const spelled = named.filter(({ name }) => name === text);
    const [only, another] = spelled.length > 0 ? spelled : named;
    if (!only) return { problem: UNKNOWN_COMPANY };
    return another ? { problem: SEVERAL_COMPANIES } : only;
  };
}

function group(handles: readonly CompanyHandle[], keyOf: (handle: CompanyHandle) => string | null) {
  const groups = new Map<string | null, CompanyHandle[]>();
  for (const handle of handles) groups.set(keyOf(handle), [...(groups.get(keyOf(handle)) ?? []), handle]);
  return groups;
}
