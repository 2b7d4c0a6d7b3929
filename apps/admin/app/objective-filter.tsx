import { Chip } from "@tandem/ui/primitives/chip";
import { FilterSelect, FindField, MemberSelect, SortSelect } from "./filter-fields.tsx";
import { FilterForm } from "./filter-form.tsx";
import * as words from "./messages/en.ts";
import { OBJECTIVE_SORTS } from "./objective-table.tsx";

type Props = { params: URLSearchParams; members: readonly { id: string; name: string }[]; usualSort: string };

const said = words.objectives;
const SHOWN = {
  active: ["not_started", "in_progress", "paused"],
  finished: ["completed", "abandoned"],
  all: undefined,
} as const;
type Shown = keyof typeof SHOWN;

/** What narrows the list beside the chips. */
export const OBJECTIVE_FILTERS = ["q", "assignee", "shared"] as const;

/** Which objectives, by the life they are in, and in which order; in the shape of the API, for the list and its export. */
export function objectivesAsked(params: URLSearchParams, usualSort: "due" | "status") {
  const given = <T extends string>(name: string) => (params.get(name) || undefined) as T | undefined;
  const status = SHOWN[shownIn(params)];
  const [q, assignee, shared] = [given<string>("q"), given<string>("assignee"), given<"true" | "false">("shared")];
  return {
    ...(status && { status: [...status] }),
    ...(q && { q }),
    ...(assignee && { assignee }),
    ...(shared && { shared }),
    sort: given<keyof typeof OBJECTIVE_SORTS>("sort") ?? usualSort,
  };
}

const shownIn = (params: URLSearchParams): Shown =>
  (Object.keys(SHOWN) as Shown[]).find((one) => one === params.get("show")) ?? "active";

export function ObjectiveFilter({ params, members, usualSort }: Props) {
  const show = shownIn(params);
  return (
    <div className="grid min-w-0 flex-1 gap-2 max-md:basis-full">
      <div className="flex flex-wrap gap-1.5">
        {(Object.keys(SHOWN) as Shown[]).map((key) => (
          <Chip key={key} href={withShow(params, key)} active={show === key} size={28}>
            {said.filters[key]}
          </Chip>
        ))}
      </div>
      <FilterForm params={params} kept={["show"]} className="">
        <FindField params={params} label={said.find} />
        <MemberSelect params={params} name="assignee" label={said.columns.assignee} members={members} me={said.mine} />
        <FilterSelect
          params={params}
          name="shared"
          label={said.sharing}
          options={[
            { value: "true", label: said.sharedShort },
            { value: "false", label: said.internal },
          ]}
        />
        <SortSelect params={params} usual={usualSort} columns={OBJECTIVE_SORTS} />
      </FilterForm>
    </div>
  );
}

function withShow(params: URLSearchParams, show: Shown): string {
  const next = new URLSearchParams(params);
  next.delete("cursor");
  if (show === "active") next.delete("show");
  else next.set("show", show);
  return `?${next}`;
}
