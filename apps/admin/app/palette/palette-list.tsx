import type { NavItem } from "@tandem/ui/patterns/nav-item";
import { CompanyMark } from "@tandem/ui/primitives/company-mark";
import { Icon } from "@tandem/ui/primitives/icon";
import { Command } from "cmdk";
import { CornerDownLeft, Search } from "lucide-react";
import type { ReactNode } from "react";
import * as words from "~/messages/en.ts";
import { EntryLine } from "~/search/entry-line.tsx";
import { toGroups } from "~/search/search-entry.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import { actsFor, matching } from "./acts.ts";
import { PaletteNotes } from "./palette-notes.tsx";
import { type RecentCompany, useRecentCompanies } from "./recent-companies.ts";
import type { useHits } from "./use-hits.ts";

type Props = {
  typed: string;
  answer: ReturnType<typeof useHits>;
  isWaiting: boolean;
  company: RecentCompany | undefined;
  places: readonly NavItem[];
};

export function PaletteList({ typed, answer, isWaiting, company, places }: Props) {
  const { me } = useSignedIn();
  const recents = useRecentCompanies();
  const said = words.search;
  const groups = answer.hits && typed !== "" ? toGroups(answer.hits) : [];
  const acts = me.role === "viewer" ? [] : matching(actsFor(company), typed);
  return (
    <div className="min-h-0 flex-1 scroll-py-8 overflow-y-auto overscroll-contain px-2 pb-2">
      <PaletteNotes
        typed={typed}
        isWaiting={isWaiting}
        hasRecents={recents.length > 0}
        hasHits={groups.length > 0}
        hasFailed={answer.hasFailed}
        onRetry={answer.retry}
      />
      <Command.List label={said.title} aria-busy={isWaiting}>
        {typed === "" && recents.length > 0 && (
          <Group label={said.groups.recent}>
            {recents.map(({ id, name }) => (
              <Item key={id} value={`recent:${id}`} href={`/companies/${id}`} hint={said.open360}>
                <CompanyMark name={name} size={24} />
                <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
              </Item>
            ))}
          </Group>
        )}
        {groups.map(({ kind, label, entries }) => (
          <Group key={kind} label={label}>
            {entries.map((entry) => (
              <Item
                key={entry.key}
                value={entry.key}
                href={entry.href}
                hint={kind === "companies" || kind === "contacts" ? said.open360 : undefined}
              >
                <EntryLine entry={entry} />
              </Item>
            ))}
          </Group>
        ))}
        {typed !== "" && groups.length > 0 && (
          <Item value="all" href={`/search?q=${encodeURIComponent(typed)}`}>
            <LineIcon of={Search} />
            {said.all(typed)}
          </Item>
        )}
        {acts.length > 0 && (
          <Group label={said.groups.act}>
            {acts.map((act) => (
              <Item key={act.key} value={`act:${act.key}`} href={act.href}>
                <LineIcon of={act.icon} />
                <span className="font-medium">{act.label}</span>
                <span className="min-w-0 truncate text-ink-2">{act.note}</span>
              </Item>
            ))}
          </Group>
        )}
        <Places places={matching(places, typed)} />
      </Command.List>
    </div>
  );
}

function Places({ places }: { places: readonly NavItem[] }) {
  if (places.length === 0) return null;
  return (
    <Group label={words.search.groups.places}>
      {places.map(({ href, label, icon }) => (
        <Item key={href} value={`place:${href}`} href={href}>
          <LineIcon of={icon} />
          <span className="font-medium">{label}</span>
        </Item>
      ))}
    </Group>
  );
}

const Group = ({ label, children }: { label: string; children: ReactNode }) => (
  <Command.Group
    heading={label}
    className="pt-2.5 [&>[cmdk-group-heading]]:px-2 [&>[cmdk-group-heading]]:pb-1 [&>[cmdk-group-heading]]:text-xs [&>[cmdk-group-heading]]:text-ink-3"
  >
    {children}
  </Command.Group>
);

const LineIcon = ({ of }: { of: NavItem["icon"] }) => (
  <span className="inline-flex size-6 shrink-0 items-center justify-center text-ink-3">
    <Icon of={of} />
  </span>
);

type ItemProps = { value: string; href: string; hint?: string; children: ReactNode };

/** The whole line opens it; what that does is written on the chosen one. */
const Item = ({ value, href, hint, children }: ItemProps) => (
  <Command.Item
    value={value}
    data-href={href}
    className="group flex min-h-9 cursor-pointer items-center gap-2.5 rounded-control px-2 py-1 select-none aria-selected:bg-selected max-md:min-h-12"
  >
    {children}
    {hint && (
      <span className="hidden h-7 shrink-0 items-center gap-1 rounded-control border border-line-strong bg-surface px-2 text-xs font-medium group-aria-selected:inline-flex max-md:hidden">
        {hint} <Icon of={CornerDownLeft} size={12} />
      </span>
    )}
  </Command.Item>
);
