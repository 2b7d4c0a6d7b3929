import { Form, useSubmit } from "@remix-run/react";
import { SearchField } from "@tandem/ui/primitives/search-field";
import { Select } from "@tandem/ui/primitives/select";
import * as words from "~/messages/en.ts";

type Props = { params: URLSearchParams; owners: readonly { value: string; label: string }[] };

const options = (said: Record<string, string>) => Object.entries(said).map(([value, label]) => ({ value, label }));

/** Search and filters as one GET form: it works before scripts do, and every view has an address. */
export function ServiceToolbar({ params, owners }: Props) {
  const submit = useSubmit();
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
    <Form
      key={params.toString()}
      method="get"
      onChange={(event) => event.target instanceof HTMLSelectElement && submit(event.currentTarget)}
      className="flex flex-wrap items-center gap-2 px-6 py-3 max-md:px-4"
    >
      {["show", "sort"].map(
        (name) => params.get(name) && <input key={name} type="hidden" name={name} value={params.get(name) ?? ""} />,
      )}
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
    </Form>
  );
}
