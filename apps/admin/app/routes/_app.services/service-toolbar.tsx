import { SearchField } from "@tandem/ui/primitives/search-field";
import { Select } from "@tandem/ui/primitives/select";
import { FilterForm } from "~/filter-form.tsx";
import * as words from "~/messages/en.ts";

type Props = { params: URLSearchParams; owners: readonly { value: string; label: string }[] };

const options = (said: Record<string, string>) => Object.entries(said).map(([value, label]) => ({ value, label }));

export function ServiceToolbar({ params, owners }: Props) {
  const said = words.service;
  const filter = (name: keyof typeof said.filters, choices: readonly { value: string; label: string }[]) => (
    <Select
      name={name}
      aria-label={said.filters[name]}
      defaultValue={params.getAll(name).length > 1 ? "" : (params.get(name) ?? "")}
      placeholder={said.filters[name]}
      options={choices}
      className="w-36 max-md:w-[calc(50%-4px)]"
    />
  );
  return (
    <FilterForm params={params} kept={["show", "sort"]}>
      <SearchField
        name="q"
        label={said.find}
        shortcut="/"
        defaultValue={params.get("q") ?? ""}
        className="w-72 max-md:w-full"
      />
      {filter("health", options(said.health))}
      {filter("status", options(said.statuses))}
      {filter("kind", options(said.kinds))}
      {filter("owner", [{ value: "me", label: said.me }, { value: "none", label: said.nobody }, ...owners])}
    </FilterForm>
  );
}
