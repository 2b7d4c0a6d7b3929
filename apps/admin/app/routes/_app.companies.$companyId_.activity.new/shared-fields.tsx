import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import * as words from "~/messages/en.ts";
import type { ActivityFieldsProps } from "./activity-kinds.ts";

/** Who of the company it was with; these fields keep what they hold when one changes the kind. */
export function ContactField({ choices, typed, error, contactId, label }: ActivityFieldsProps & { label: string }) {
  return (
    <Field label={label} error={error("contactId")} className="sm:col-span-3!">
      <Select
        name="contactId"
        defaultValue={typed("contactId", contactId)}
        placeholder={words.quickActions.nobody}
        options={choices.contacts.map((one) => ({ value: one.id, label: one.name }))}
      />
    </Field>
  );
}

type WhenFieldProps = ActivityFieldsProps & { path: string; name?: string };

export function WhenField({ typed, error, now, path, name = "at" }: WhenFieldProps) {
  return (
    <Field label={words.quickActions.activity.fields.at} error={error(path)} className="sm:col-span-3!">
      <Input type="datetime-local" name={name} defaultValue={typed(name, now)} />
    </Field>
  );
}
