import { Chip } from "@tandem/ui/primitives/chip";
import { SearchField } from "@tandem/ui/primitives/search-field";
import { Select } from "@tandem/ui/primitives/select";
import { FilterForm } from "~/filter-form.tsx";
import * as words from "~/messages/en.ts";

type Pipeline = { id: string; name: string; stages: readonly { id: string; name: string }[] };
type DealsToolbarProps = {
  params: URLSearchParams;
  owners: readonly { value: string; label: string }[];
  pipelines: readonly Pipeline[];
};

const SHOWS = ["open", "closed", "all"] as const;
const WITHIN = [0, 7, 30, 90];

export function DealsToolbar({ params, owners, pipelines }: DealsToolbarProps) {
  const said = words.deals.book;
  const value = (name: string) => params.get(name) ?? "";
  const show = params.get("stageKind") ?? "open";
  return (
    <FilterForm params={params} kept={["sort", "stageKind"]}>
      <SearchField name="q" label={said.find} shortcut="/" defaultValue={value("q")} className="w-60 max-md:w-full" />
      {pipelines.length > 1 && (
        <Select
          name="pipelineId"
          aria-label={said.allPipelines}
          defaultValue={value("pipelineId")}
          placeholder={said.allPipelines}
          options={pipelines.map((pipeline) => ({ value: pipeline.id, label: pipeline.name }))}
          className="w-40"
        />
      )}
      <Select
        name="stageId"
        aria-label={said.allStages}
        defaultValue={value("stageId")}
        placeholder={said.allStages}
        className="w-40"
      >
        {pipelines.map((pipeline) => (
          <optgroup key={pipeline.id} label={pipeline.name}>
            {pipeline.stages.map((stage) => (
              <option key={stage.id} value={stage.id}>
                {stage.name}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <Select
        name="owner"
        aria-label={said.anyOwner}
        defaultValue={value("owner")}
        placeholder={said.anyOwner}
        options={[{ value: "me", label: said.mine }, { value: "none", label: said.nobodys }, ...owners]}
        className="w-40"
      />
      <Select
        name="closesWithinDays"
        aria-label={said.anyTime}
        defaultValue={value("closesWithinDays")}
        placeholder={said.anyTime}
        options={WITHIN.map((days) => ({
          value: String(days),
          label: days === 0 ? said.overdueOrToday : said.within(days),
        }))}
        className="w-48"
      />
      <div className="ml-auto flex gap-1.5 max-md:ml-0">
        {SHOWS.map((key) => (
          <Chip key={key} href={`?${withShow(params, key)}`} active={show === key} size={28}>
            {said.show[key]}
          </Chip>
        ))}
      </div>
    </FilterForm>
  );
}

/** A stage, a closing day and an order are of open deals or of closed ones: they go with the change. */
function withShow(params: URLSearchParams, key: string): string {
  const next = new URLSearchParams(params);
  for (const name of ["cursor", "stageId", "closesWithinDays", "sort"]) next.delete(name);
  next.set("stageKind", key);
  return next.toString();
}
