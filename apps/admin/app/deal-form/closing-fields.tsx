import { DateField } from "@tandem/ui/primitives/date-field";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import { useState } from "react";
import * as words from "~/messages/en.ts";
import type { DealChoices } from "./read-deal-choices.server.ts";

type Props = {
  deal?: { stage: { id: string; name: string }; closedOn: string | null; lostReason: string | null };
  pipelines: DealChoices["pipelines"];
  error: (...fields: string[]) => string | undefined;
};

/** The stage, by pipeline; a closed one asks for the day, a lost one for the reason. */
export function ClosingFields({ deal, pipelines, error }: Props) {
  const stages = pipelines.flatMap((pipeline) => pipeline.stages);
  const first = stages.find((stage) => stage.kind === "open")?.id ?? "";
  const [stageId, setStageId] = useState(deal?.stage.id ?? first);
  const said = words.deals.form;
  const kind = stages.find((stage) => stage.id === stageId)?.kind ?? "open";
  const isKnown = deal === undefined || stages.some((stage) => stage.id === deal.stage.id);
  return (
    <>
      <Field label={said.fields.stage} error={error("stageId")} className="sm:col-span-6">
        <Select name="stageId" value={stageId} onChange={(event) => setStageId(event.currentTarget.value)}>
          {!isKnown && <option value={deal.stage.id}>{deal.stage.name}</option>}
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
      </Field>
      {kind !== "open" && (
        <Field label={said.fields.closedOn} error={error("closedOn")} className="sm:col-span-2">
          <DateField name="closedOn" defaultValue={deal?.closedOn ?? ""} />
        </Field>
      )}
      {kind === "lost" && (
        <Field label={said.fields.lostReason} error={error("lostReason")} className="sm:col-span-4">
          <Input name="lostReason" maxLength={500} defaultValue={deal?.lostReason ?? ""} />
        </Field>
      )}
    </>
  );
}
