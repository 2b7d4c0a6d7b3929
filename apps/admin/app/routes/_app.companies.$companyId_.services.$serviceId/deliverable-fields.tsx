import { Button } from "@tandem/ui/primitives/button";
import { DateField } from "@tandem/ui/primitives/date-field";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import { Textarea } from "@tandem/ui/primitives/textarea";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import type { DeliverableView } from "./service-view.ts";

type Props = {
  deliverable?: DeliverableView;
  owners: readonly { value: string; label: string }[];
  refusal?: Refusal | null;
  submitLabel: string;
  isPending: boolean;
};

/** The fields of a new deliverable and of one that is there. */
export function DeliverableFields({ deliverable, owners, refusal, submitLabel, isPending }: Props) {
  const said = words.service.deliverable;
  const error = (field: string) => refusal?.fields[field]?.[0];
  const owner = deliverable?.owner;
  const isKnown = !owner || owners.some(({ value }) => value === owner.id);
  return (
    <>
      <Field label={said.title} required error={error("title")} className="sm:col-span-6">
        <Input name="title" maxLength={200} defaultValue={deliverable?.title} />
      </Field>
      <Field label={said.description} error={error("description")} className="sm:col-span-6">
        <Textarea name="description" rows={2} maxLength={5000} defaultValue={deliverable?.description ?? ""} />
      </Field>
      <Field label={said.due} error={error("dueOn")} className="sm:col-span-2">
        <DateField name="dueOn" defaultValue={deliverable?.dueOn ?? ""} />
      </Field>
      <Field label={said.owner} error={error("ownerMemberId")} className="sm:col-span-3">
        <Select
          name="ownerMemberId"
          defaultValue={isKnown ? (owner?.id ?? "") : ""}
          placeholder={words.service.unowned}
          options={owners}
        />
      </Field>
      <div className="flex gap-2 sm:col-span-6">
        <Button type="submit" size="sm" pending={isPending}>
          {submitLabel}
        </Button>
      </div>
    </>
  );
}
