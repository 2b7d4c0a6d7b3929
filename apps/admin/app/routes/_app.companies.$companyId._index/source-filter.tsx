import * as words from "~/messages/en.ts";
import { FilterChoice, FilterPopover } from "./filter-popover.tsx";
import { filtersIn, hrefWith, listIn, toggled } from "./timeline-address.ts";
import type { Facets } from "./use-facets.ts";

/** The systems that facts came from; several at once. */
export function SourceFilter({ params, facets }: { params: URLSearchParams; facets: Facets }) {
  const chosen = listIn(filtersIn(params).sources);
  const said = words.timeline;
  const all = [...new Set(["tandem", ...facets.sources, ...chosen])];
  return (
    <FilterPopover label={chosen.length > 0 ? chosen.map(sourceName).join(", ") : said.anySource}>
      <FilterChoice href={hrefWith(params, { sources: undefined })} isChosen={chosen.length === 0}>
        {said.anySource}
      </FilterChoice>
      {all.map((source) => (
        <FilterChoice
          key={source}
          href={hrefWith(params, { sources: toggled(chosen, [source]) })}
          isChosen={chosen.includes(source)}
        >
          {sourceName(source)}
        </FilterChoice>
      ))}
    </FilterPopover>
  );
}

export const sourceName = (source: string) => (source === "tandem" ? "Tandem" : source);
