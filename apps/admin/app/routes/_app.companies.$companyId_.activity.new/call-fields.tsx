import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { RadioGroup } from "@tandem/ui/primitives/radio-group";
import { Select } from "@tandem/ui/primitives/select";
import { Textarea } from "@tandem/ui/primitives/textarea";
import * as words from "~/messages/en.ts";
import type { ActivityFieldsProps } from "./activity-kinds.ts";
import { ContactField, WhenField } from "./shared-fields.tsx";

export function CallFields(props: ActivityFieldsProps) {
  const { choices, typed, error } = props;
  const { fields, directions, dispositions } = words.quickActions.activity;
  return (
    <>
      <RadioGroup
        legend={fields.direction}
        name="direction"
        inline
        defaultValue={typed("direction", "outbound")}
        error={error("direction")}
        options={Object.entries(directions).map(([value, label]) => ({ value, label }))}
      />
      <ContactField {...props} label={fields.contact} />
      <WhenField {...props} path="startedAt" />
      <Field label={fields.minutes} error={error("seconds")} className="sm:col-span-1!">
        <Input name="minutes" inputMode="decimal" defaultValue={typed("minutes")} className="tnum" />
      </Field>
      <Field label={fields.disposition} error={error("disposition")} className="sm:col-span-2!">
        <Input name="disposition" maxLength={120} list="dispositions" defaultValue={typed("disposition")} />
      </Field>
      <datalist id="dispositions">
        {dispositions.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <Field label={fields.summary} error={error("summary")}>
        <Textarea name="summary" rows={6} maxLength={10_000} defaultValue={typed("summary")} autoFocus />
      </Field>
      <Field label={words.meetings.fields.deal} error={error("dealId")} className="sm:col-span-3!">
        <Select
          name="dealId"
          defaultValue={typed("dealId")}
          placeholder={words.meetings.noDeal}
          options={choices.deals.map((deal) => ({ value: deal.id, label: deal.name }))}
        />
      </Field>
      <Field label={fields.recordingUrl} error={error("recordingUrl")} className="sm:col-span-3!">
        <Input name="recordingUrl" type="url" maxLength={500} defaultValue={typed("recordingUrl")} />
      </Field>
      <Field label={fields.transcript} error={error("transcript")}>
        <Textarea name="transcript" rows={2} maxLength={500_000} defaultValue={typed("transcript")} />
      </Field>
    </>
  );
}
