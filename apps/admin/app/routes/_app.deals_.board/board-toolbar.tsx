import { SearchField } from "@tandem/ui/primitives/search-field";
import { Select } from "@tandem/ui/primitives/select";
import { FilterForm } from "~/filter-form.tsx";
import * as words from "~/messages/en.ts";

type Props = {
  params: URLSearchParams;
  owners: readonly { value: string; label: string }[];
  pipelines: readonly { id: string; name: string }[];
  current: string;
};

export function BoardToolbar({ params, owners, pipelines, current }: Props) {
  const said = words.deals.book;
  return (
    <FilterForm params={params}>
      <SearchField
        name="q"
        label={said.find}
        shortcut="/"
        defaultValue={params.get("q") ?? ""}
        className="w-60 max-md:w-full"
      />
      {pipelines.length > 1 && (
        <Select
          name="pipelineId"
          aria-label={words.deals.detail.pipeline}
          defaultValue={current}
          options={pipelines.map((pipeline) => ({ value: pipeline.id, label: pipeline.name }))}
          className="w-44"
        />
      )}
      <Select
        name="owner"
        aria-label={said.anyOwner}
        defaultValue={params.get("owner") ?? ""}
        placeholder={said.anyOwner}
        options={[{ value: "me", label: said.mine }, { value: "none", label: said.nobodys }, ...owners]}
        className="w-40"
      />
    </FilterForm>
  );
}
