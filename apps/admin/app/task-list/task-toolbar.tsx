import { Select } from "@tandem/ui/primitives/select";
import { FilterForm } from "~/filter-form.tsx";
import * as words from "~/messages/en.ts";

type Choice = { value: string; label: string };
type Props = { params: URLSearchParams; members: readonly Choice[] };

const choices = (said: Record<string, string>): Choice[] =>
  Object.entries(said).map(([value, label]) => ({ value, label }));

/** Whose, how urgent, by when, in which order: one GET form, so every view has an address. */
export function TaskToolbar({ params, members }: Props) {
  const said = words.tasks;
  const filter = (name: keyof typeof said.filters, options: readonly Choice[], all?: string) => (
    <Select
      name={name}
      aria-label={said.filters[name]}
      defaultValue={params.get(name) ?? ""}
      placeholder={all ?? said.filters[name]}
      options={options}
      className="w-40 max-md:w-[calc(50%-4px)]"
    />
  );
  return (
    <FilterForm params={params} kept={["status"]}>
      {filter(
        "assignee",
        [{ value: "everyone", label: said.whose.everyone }, { value: "none", label: said.whose.none }, ...members],
        said.whose.me,
      )}
      {filter("priority", choices(said.priorities))}
      {filter("due", choices(said.due))}
      {filter("sort", [{ value: "priority", label: said.sorts.priority }], said.sorts.due)}
      <p className="ml-auto text-xs text-ink-3 max-md:hidden">{said.keys}</p>
    </FilterForm>
  );
}
