import { useMessages } from "@tandem/ui/messages/messages-context";
import { Chip } from "@tandem/ui/primitives/chip";
import { TextLink } from "@tandem/ui/primitives/link";
import * as words from "~/messages/en.ts";
import { useRangeLabel } from "./date-filter.tsx";
import { sourceName } from "./source-filter.tsx";
import { type FilterName, filtersIn, hrefWith, isFiltered, listIn, toggled } from "./timeline-address.ts";
import type { Facets } from "./use-facets.ts";

/** What the history is narrowed to, each removable, and the way back to all of it. */
export function ActiveFilters({ params, facets }: { params: URLSearchParams; facets: Facets }) {
  const filters = filtersIn(params);
  const names = useMessages().timeline as Record<string, string>;
  const range = useRangeLabel(params);
  const said = words.timeline;
  if (!isFiltered(filters)) return null;
  const types = listIn(filters.types);
  const sources = listIn(filters.sources);
  const nameOf = (people: Facets["members"], id: string | undefined) => people.find((one) => one.id === id)?.name;
  const without = (...gone: FilterName[]) =>
    hrefWith(params, Object.fromEntries(gone.map((name) => [name, undefined])));
  const active: [label: string, href: string][] = [
    ...(filters.q ? [[said.words(filters.q), without("q")] as [string, string]] : []),
    ...types.map((type): [string, string] => [
      names[type] ?? type,
      hrefWith(params, { types: toggled(types, [type]) }),
    ]),
    ...(range ? [[range, without("from", "to")] as [string, string]] : []),
    ...(filters.contactId
      ? [[nameOf(facets.contacts, filters.contactId) ?? said.oneContact, without("contactId")] as [string, string]]
      : []),
    ...(filters.memberId
      ? [[nameOf(facets.members, filters.memberId) ?? said.oneMember, without("memberId")] as [string, string]]
      : []),
    ...sources.map((source): [string, string] => [
      sourceName(source),
      hrefWith(params, { sources: toggled(sources, [source]) }),
    ]),
  ];
  return (
    <ul aria-label={said.active} className="flex flex-wrap items-center gap-1.5">
      {active.map(([label, href]) => (
        <li key={label} className="max-w-full">
          <Chip active removeHref={href}>
            {label}
          </Chip>
        </li>
      ))}
      <li>
        <TextLink
          href={hrefWith(params, Object.fromEntries(Object.keys(filters).map((name) => [name, undefined])))}
          className="text-xs"
        >
          {said.none.clear}
        </TextLink>
      </li>
    </ul>
  );
}
