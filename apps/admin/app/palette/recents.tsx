import type { RecentItem } from "@tandem/ui/patterns/nav-item";
import { CompanyMark } from "@tandem/ui/primitives/company-mark";
import { type RecentCompany, useRecentCompanies, useRememberCompany } from "./recent-companies.ts";

/** The side bar's last companies; the one that is looked at is remembered for the next page. */
export function useRecents(company: RecentCompany | undefined): RecentItem[] {
  useRememberCompany(company);
  return useRecentCompanies().map(({ id, name }) => ({
    href: `/companies/${id}`,
    label: name,
    mark: <CompanyMark name={name} />,
    current: id === company?.id,
  }));
}
