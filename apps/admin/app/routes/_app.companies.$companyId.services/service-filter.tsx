import { FilterSelect, FindField, MemberSelect, SortSelect } from "~/filter-fields.tsx";
import { FilterForm } from "~/filter-form.tsx";
import * as words from "~/messages/en.ts";
import { optionsOf } from "~/options.ts";

export const SERVICE_FILTERS = ["q", "health", "status", "owner"] as const;

type Props = { params: URLSearchParams; members: readonly { id: string; name: string }[] };

export function ServiceFilter({ params, members }: Props) {
  const { filters, columns, ...said } = words.service;
  const sorts = {
    name: columns.name,
    state: columns.state,
    last_session: columns.lastSession,
    next_session: columns.nextSession,
    satisfaction: columns.satisfaction,
  };
  return (
    <FilterForm params={params} className="min-w-0 flex-1 max-md:basis-full">
      <FindField params={params} label={said.findHere} />
      <FilterSelect params={params} name="health" label={filters.health} options={optionsOf(said.health)} />
      <FilterSelect params={params} name="status" label={filters.status} options={optionsOf(said.statuses)} />
      <MemberSelect
        params={params}
        name="owner"
        label={filters.owner}
        members={members}
        me={said.me}
        nobody={said.nobody}
      />
      <SortSelect params={params} usual="name" columns={sorts} always />
    </FilterForm>
  );
}
