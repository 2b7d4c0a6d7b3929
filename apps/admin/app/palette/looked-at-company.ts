import { useMatches, useParams } from "@remix-run/react";
import type { RecentCompany } from "./recent-companies.ts";

/** The company whose page this is: every page below `/companies/:companyId` loads it. */
export function useLookedAtCompany(): RecentCompany | null {
  const { companyId } = useParams();
  const matches = useMatches();
  if (!companyId) return null;
  for (const { data } of matches) {
    const company = (data as { company?: Partial<RecentCompany> } | null | undefined)?.company;
    if (company?.id === companyId && typeof company.name === "string") return { id: companyId, name: company.name };
  }
  return null;
}
