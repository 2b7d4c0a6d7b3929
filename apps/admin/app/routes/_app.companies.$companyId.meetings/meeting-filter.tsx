import { Chip } from "@tandem/ui/primitives/chip";
import { FilterSelect, FindField, SortSelect } from "~/filter-fields.tsx";
import { FilterForm } from "~/filter-form.tsx";
import * as words from "~/messages/en.ts";
import { optionsOf } from "~/options.ts";
import { MEETING_SORTS, USUAL_SORT } from "./meeting-table.tsx";

/** What narrows the list; where nothing does, the page shows what is to come and what has been. */
export const MEETING_FILTERS = ["q", "when", "kind", "status"] as const;

export function MeetingFilter({ params, isList }: { params: URLSearchParams; isList: boolean }) {
  const said = words.meetings;
  return (
    <div className="flex flex-wrap items-start gap-2 px-6 py-3 max-md:px-4">
      <div className="flex gap-1.5">
        <Chip href="?" active={!isList} size={28}>
          {said.overview}
        </Chip>
        <Chip href={`?sort=${USUAL_SORT}`} active={isList} size={28}>
          {said.list}
        </Chip>
      </div>
      <FilterForm params={params} className="min-w-0 flex-1 max-md:basis-full">
        <FindField params={params} label={said.find} />
        <FilterSelect
          params={params}
          name="when"
          label={said.when}
          options={[
            { value: "upcoming", label: said.upcoming },
            { value: "past", label: said.past },
          ]}
        />
        <FilterSelect params={params} name="kind" label={said.columns.type} options={optionsOf(said.kinds)} />
        <FilterSelect params={params} name="status" label={said.state} options={optionsOf(said.statuses)} />
        <SortSelect params={params} usual={USUAL_SORT} columns={MEETING_SORTS} />
      </FilterForm>
    </div>
  );
}
