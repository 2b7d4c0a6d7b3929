import { Select } from "@tandem/ui/primitives/select";
import { FilterSelect, FindField, MemberSelect } from "~/filter-fields.tsx";
import { FilterForm } from "~/filter-form.tsx";
import * as words from "~/messages/en.ts";
import { optionsOf } from "~/options.ts";

/** What narrows the list beside the chips. */
export const TASK_FILTERS = ["q", "assignee", "priority"] as const;

type Props = { params: URLSearchParams; members: readonly { id: string; name: string }[]; isDone: boolean };

/** What is done comes by the day it was done; there is no other order to choose. */
export function TaskFilter({ params, members, isDone }: Props) {
  const said = words.tasks;
  return (
    <FilterForm params={params} kept={["status"]} className="min-w-0 flex-1 max-md:basis-full">
      <FindField params={params} label={said.findHere} />
      <MemberSelect
        params={params}
        name="assignee"
        label={said.filters.assignee}
        members={members}
        me={said.whose.me}
        nobody={said.whose.none}
      />
      <FilterSelect
        params={params}
        name="priority"
        label={said.filters.priority}
        options={optionsOf(said.priorities)}
      />
      {!isDone && (
        <Select
          name="sort"
          aria-label={words.lists.sort}
          defaultValue={params.get("sort") ?? ""}
          placeholder={said.sorts.due}
          options={[{ value: "priority", label: said.sorts.priority }]}
          className="w-40 max-md:w-[calc(50%-4px)]"
        />
      )}
    </FilterForm>
  );
}
