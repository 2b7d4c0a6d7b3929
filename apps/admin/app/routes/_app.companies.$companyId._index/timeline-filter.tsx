import { Form } from "@remix-run/react";
import { Chip } from "@tandem/ui/primitives/chip";
import { SearchField } from "@tandem/ui/primitives/search-field";
import { Segmented } from "@tandem/ui/primitives/segmented";
import { useComingParams } from "~/coming-params.ts";
import * as words from "~/messages/en.ts";
import { ActiveFilters } from "./active-filters.tsx";
import { DateFilter } from "./date-filter.tsx";
import { MutedFilter } from "./muted-filter.tsx";
import { PersonFilter } from "./person-filter.tsx";
import { SourceFilter } from "./source-filter.tsx";
import { filtersIn, hrefWith, isByType, listIn, TIMELINE_CHIPS, toggled } from "./timeline-address.ts";
import { TypeFilter } from "./type-filter.tsx";
import { useFacets } from "./use-facets.ts";

/** Words, people, days, sources and types; all of it lives in the address. */
export function TimelineFilter() {
  const params = useComingParams();
  const filters = filtersIn(params);
  const { facets, ask } = useFacets();
  const said = words.timeline;
  const types = listIn(filters.types);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears that somebody is about to choose
    <div className="grid gap-2" onPointerEnter={ask} onFocus={ask}>
      <div className="flex flex-wrap items-center gap-1.5">
        <Form method="get" key={params.toString()} preventScrollReset className="min-w-32 flex-1 max-md:basis-full">
          {Object.entries({ ...filters, q: undefined, by: params.get("by") }).map(
            ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <SearchField
            name="q"
            label={said.search}
            placeholder={said.searchShort}
            shortcut="/"
            defaultValue={filters.q}
            maxLength={200}
          />
        </Form>
        <PersonFilter params={params} facets={facets} />
        <DateFilter params={params} />
        <SourceFilter params={params} facets={facets} />
        <Segmented
          label={said.order}
          current={isByType(params) ? "type" : "day"}
          items={[
            { value: "day", label: said.byDay, href: hrefWith(params, { by: undefined }) },
            { value: "type", label: said.byType, href: hrefWith(params, { by: "type" }) },
          ]}
        />
      </div>
      <div className="flex flex-wrap gap-1.5">
        <Chip href={hrefWith(params, { types: undefined })} active={types.length === 0}>
          {said.allTypes}
        </Chip>
        {Object.entries(TIMELINE_CHIPS).map(([chip, ofChip]) => (
          <Chip
            key={chip}
            href={hrefWith(params, { types: toggled(types, ofChip) })}
            active={ofChip.every((type) => types.includes(type))}
          >
            {said.chips[chip as keyof typeof TIMELINE_CHIPS]}
          </Chip>
        ))}
        <TypeFilter params={params} />
        <MutedFilter />
      </div>
      <ActiveFilters params={params} facets={facets} />
    </div>
  );
}
