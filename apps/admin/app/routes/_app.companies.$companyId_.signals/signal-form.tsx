import { Button } from "@tandem/ui/primitives/button";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import type { Act } from "~/act.tsx";
import * as words from "~/messages/en.ts";

type Props = { contacts: readonly { id: string; name: string }[]; act: Act };

export function SignalForm({ contacts, act }: Props) {
  const said = words.desk.signals;
  const error = (field: string) => act.refusal?.fields[field]?.[0];
  return (
    <act.Form method="post" className="grid items-end gap-3 px-6 pb-4 sm:grid-cols-12 max-md:px-4">
      <input type="hidden" name="act" value="record" />
      <Field label={said.kind} error={error("kind")} className="sm:col-span-2">
        <Select name="kind" options={Object.entries(said.kinds).map(([value, label]) => ({ value, label }))} />
      </Field>
      <Field label={said.topic} required error={error("topic")} className="sm:col-span-3">
        <Input name="topic" maxLength={200} />
      </Field>
      <Field label={said.contact} error={error("contactId")} className="sm:col-span-2">
        <Select
          name="contactId"
          placeholder={said.company}
          options={contacts.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field label={said.detail} error={error("detail")} className="sm:col-span-3">
        <Input name="detail" maxLength={2000} />
      </Field>
      <div className="sm:col-span-2">
        <Button type="submit" pending={act.isPending}>
          {said.record}
        </Button>
      </div>
    </act.Form>
  );
}
