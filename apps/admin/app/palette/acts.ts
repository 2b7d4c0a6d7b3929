import type { LucideIcon } from "@tandem/ui/primitives/icon";
import { Building2, Handshake, LifeBuoy, ListChecks, Pencil, Target, UserPlus } from "lucide-react";
import * as words from "~/messages/en.ts";
import type { RecentCompany } from "./recent-companies.ts";

export interface Act {
  key: string;
  label: string;
  note?: string;
  icon: LucideIcon;
  href: string;
}

/** What can be begun from here: for the company one is looking at, and for none. */
export function actsFor(company: RecentCompany | undefined): Act[] {
  const said = words.search.do;
  const base = `/companies/${company?.id}`;
  const own = [
    { label: said.ticket, icon: LifeBuoy, href: `${base}/tickets/new` },
    { label: said.objective, icon: Target, href: `${base}/objectives/new` },
    { label: said.deal, icon: Handshake, href: `${base}/deals/new` },
    { label: said.task, icon: ListChecks, href: `${base}/tasks/new` },
    { label: said.contact, icon: UserPlus, href: `${base}/contacts/new` },
    { label: said.edit, icon: Pencil, href: `${base}/edit` },
  ].map((act) => ({ ...act, key: act.href, note: company ? said.for(company.name) : undefined }));
  const general = { key: "company", label: said.company, icon: Building2, href: "/companies/new" };
  return company ? [...own, general] : [general];
}

/** Those whose words begin with what was typed: `new t` is New ticket. */
export function matching<Item extends { label: string }>(items: readonly Item[], q: string): Item[] {
  const typed = q.trim().toLowerCase();
  if (typed === "") return [...items];
  return items.filter(({ label }) => ` ${label.toLowerCase()}`.includes(` ${typed}`));
}
