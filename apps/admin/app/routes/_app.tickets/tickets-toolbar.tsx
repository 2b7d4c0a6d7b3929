import { useMessages } from "@tandem/ui/messages/messages-context";
import { Chip } from "@tandem/ui/primitives/chip";
import { SearchField } from "@tandem/ui/primitives/search-field";
import { Select } from "@tandem/ui/primitives/select";
import { FilterForm } from "~/filter-form.tsx";
import * as words from "~/messages/en.ts";
import { SHOWN, shownIn, withParam } from "./tickets-query.ts";

type Props = { params: URLSearchParams; members: readonly { id: string; name: string }[] };
const KEPT = ["show", "sort"];

/** Which tickets, as links; search, priority and assignee as one GET form that works before scripts do. */
export function TicketsToolbar({ params, members }: Props) {
  const said = words.tickets;
  const priorities = useMessages().priority;
  const shown = shownIn(params);
  return (
    <div className="grid gap-2 px-6 py-3 max-md:px-4">
      <div className="flex flex-wrap gap-1.5">
        {SHOWN.map((key) => (
          <Chip
            key={key}
            href={withParam(params, "show", key === "open" ? null : key)}
            active={shown === key}
            size={28}
          >
            {said.shown[key]}
          </Chip>
        ))}
      </div>
      <FilterForm params={params} kept={KEPT} className="">
        <SearchField
          name="q"
          label={said.find}
          shortcut="/"
          maxLength={200}
          defaultValue={params.get("q") ?? ""}
          className="w-72 max-md:w-full"
        />
        <Select
          name="priority"
          aria-label={said.columns.priority}
          defaultValue={params.get("priority") ?? ""}
          placeholder={said.columns.priority}
          options={(["urgent", "high", "normal", "low"] as const).map((value) => ({ value, label: priorities[value] }))}
          className="w-36"
        />
        <Select
          name="assignee"
          aria-label={said.columns.assignee}
          defaultValue={params.get("assignee") ?? ""}
          placeholder={said.columns.assignee}
          options={[
            { value: "me", label: said.mine },
            { value: "none", label: said.nobodys },
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          className="w-44"
        />
      </FilterForm>
    </div>
  );
}
