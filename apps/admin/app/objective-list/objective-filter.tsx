import { Chip } from "@tandem/ui/primitives/chip";
import { DateField } from "@tandem/ui/primitives/date-field";
import { FilterSelect, FindField, MemberSelect, SortSelect } from "~/filter-fields.tsx";
import { FilterForm } from "~/filter-form.tsx";
import * as words from "~/messages/en.ts";
import { optionsOf } from "~/options.ts";
import { groupIn } from "./group-rows.ts";
import { OBJECTIVE_SORTS } from "./objective-table.tsx";

type Props = {
  params: URLSearchParams;
  members: readonly { id: string; name: string }[];
  usualSort: string;
  /** Of the whole book: it can be grouped by company. */
  isBook?: boolean;
};

const said = words.objectives;
const SHOWN = {
  active: ["not_started", "in_progress", "paused"],
  finished: ["completed", "abandoned"],
  all: undefined,
  archived: undefined,
} as const;
type Shown = keyof typeof SHOWN;

/** What narrows the list beside the chips. */
export const OBJECTIVE_FILTERS = [
  "q",
  "assignee",
  "shared",
  "health",
  "priority",
  "dueFrom",
  "dueUntil",
  "owner",
  "tag",
] as const;

/** Which objectives, by the life they are in, and in which order; in the shape of the API, for the list and its export. */
export function objectivesAsked(params: URLSearchParams, usualSort: "due" | "status") {
  const given = <T extends string>(name: string) => (params.get(name) || undefined) as T | undefined;
  const status = SHOWN[shownIn(params)];
  const filters = {
    q: given<string>("q"),
    assignee: given<string>("assignee"),
    owner: given<string>("owner"),
    tag: given<string>("tag"),
    shared: given<"true" | "false">("shared"),
    health: given<"1" | "2" | "3" | "4" | "5" | "none">("health"),
    priority: given<"high" | "medium" | "low">("priority"),
    dueFrom: given<string>("dueFrom"),
    dueUntil: given<string>("dueUntil"),
  };
  return {
    ...(status && { status: [...status] }),
    ...(shownIn(params) === "archived" && { archived: "true" as const }),
    ...(Object.fromEntries(Object.entries(filters).filter(([, value]) => value)) as Partial<typeof filters>),
    sort: groupIn(params) ?? given<keyof typeof OBJECTIVE_SORTS>("sort") ?? usualSort,
  };
}

const shownIn = (params: URLSearchParams): Shown =>
  (Object.keys(SHOWN) as Shown[]).find((one) => one === params.get("show")) ?? "active";

export function ObjectiveFilter({ params, members, usualSort, isBook = false }: Props) {
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
      <FilterForm params={params} kept={["show", "tag"]} className="">
        <FindField params={params} label={said.find} />
        <MemberSelect
          params={params}
          name="assignee"
          label={said.columns.assignee}
          members={members}
          me={said.mine}
          theirs={said.theirs}
        />
        {isBook && <MemberSelect params={params} name="owner" label={said.owner} members={members} me={said.ofMine} />}
        <FilterSelect
          params={params}
          name="shared"
          label={said.sharing}
          options={[
            { value: "true", label: said.sharedShort },
            { value: "false", label: said.internal },
          ]}
        />
        <FilterSelect
          params={params}
          name="health"
          label={said.columns.health}
          options={[...optionsOf(said.form.ratings).reverse(), { value: "none", label: said.notRated }]}
        />
        <FilterSelect
          params={params}
          name="priority"
          label={said.columns.priority}
          options={optionsOf(said.form.levels)}
        />
        <DayBetween params={params} />
        <FilterSelect
          params={params}
          name="group"
          label={said.group.none}
          options={[
            { value: "status", label: said.group.status },
            ...(isBook ? [{ value: "company", label: said.group.company }] : []),
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

/** Due from a day to a day. */
function DayBetween({ params }: { params: URLSearchParams }) {
  return (["dueFrom", "dueUntil"] as const).map((name) => (
    <span key={name} className="inline-flex items-center gap-1.5 text-sm whitespace-nowrap text-ink-3 max-md:hidden">
      <label htmlFor={`objectives-${name}`}>{said[name]}</label>
      <DateField id={`objectives-${name}`} name={name} defaultValue={params.get(name) ?? ""} className="w-36" />
    </span>
  ));
}
