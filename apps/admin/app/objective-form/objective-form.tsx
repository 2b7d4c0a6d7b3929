import { Form, useNavigation } from "@remix-run/react";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { DateField } from "@tandem/ui/primitives/date-field";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import { Textarea } from "@tandem/ui/primitives/textarea";
import type { ReactNode } from "react";
import type { CompanyView } from "~/company.tsx";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { CompletionField } from "./completion-field.tsx";

type Objective = CompanyView["objectives"][number];
type ObjectiveFormProps = {
  objective?: Objective;
  members: readonly { id: string; name: string; active: boolean }[];
  contacts: readonly { id: string; name: string; endedOn: string | null }[];
  attributes: readonly { id: string; name: string; unit: string | null; kind: string }[];
  refusal: Refusal | null;
  cancelHref: string;
  /** What only one of the two forms has: milestones of a new one, the status of one that is there. */
  children: ReactNode;
};

const FIGURES = ["baseline", "current", "target"] as const;

export function ObjectiveForm({ objective, members, contacts, attributes, ...rest }: ObjectiveFormProps) {
  const { refusal, cancelHref, children } = rest;
  const isPending = useNavigation().formMethod === "POST";
  const said = words.objectives.form;
  const error = (field: string) => refusal?.fields[field]?.[0];
  const levels = Object.entries(said.levels).map(([value, label]) => ({ value, label }));
  const assignee = objective?.assignee ? `${objective.assignee.kind}:${objective.assignee.id}` : "";
  return (
    <Form method="post" className="grid max-w-3xl items-start gap-4 px-6 py-5 sm:grid-cols-6 max-md:px-4">
      <RefusalBanner refusal={refusal} className="sm:col-span-6" />
      {objective && <input type="hidden" name="version" value={objective.version} />}
      <Field label={said.fields.title} required hint={said.titleHint} error={error("title")} className="sm:col-span-6">
        <Input name="title" defaultValue={objective?.title} maxLength={200} autoFocus={!objective} />
      </Field>
      <Field label={said.fields.description} error={error("description")} className="sm:col-span-6">
        <Textarea name="description" rows={3} maxLength={5000} defaultValue={objective?.description ?? ""} />
      </Field>
      <Field
        label={said.fields.assignee}
        error={error("assigneeMemberId") ?? error("assigneeContactId")}
        className="sm:col-span-2"
      >
        <Select name="assignee" defaultValue={assignee} placeholder={words.objectives.nobody}>
          <optgroup label={said.ours}>
            {members
              .filter((member) => member.active)
              .map((member) => (
                <option key={member.id} value={`member:${member.id}`}>
                  {member.name}
                </option>
              ))}
          </optgroup>
          <optgroup label={said.theirs}>
            {contacts
              .filter((contact) => !contact.endedOn)
              .map((contact) => (
                <option key={contact.id} value={`contact:${contact.id}`}>
                  {contact.name}
                </option>
              ))}
          </optgroup>
        </Select>
      </Field>
      <Field label={said.fields.startOn} error={error("startOn")} className="sm:col-span-2">
        <DateField name="startOn" defaultValue={objective?.startOn ?? ""} />
      </Field>
      <Field label={said.fields.dueOn} error={error("dueOn")} className="sm:col-span-2">
        <DateField name="dueOn" defaultValue={objective?.dueOn ?? ""} />
      </Field>
      <Field label={said.fields.direction} error={error("direction")} className="sm:col-span-3">
        <Select
          name="direction"
          defaultValue={objective?.direction ?? "reach"}
          options={Object.entries(said.directions).map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <Field label={said.fields.unit} hint={said.unitHint} error={error("unit")} className="sm:col-span-3">
        <Input name="unit" maxLength={40} defaultValue={objective?.unit ?? ""} />
      </Field>
      {FIGURES.filter((name) => name !== "current" || !objective?.attribute).map((name) => (
        <Field key={name} label={said.fields[name]} error={error(name)} className="sm:col-span-2">
          <Input name={name} inputMode="decimal" defaultValue={objective?.[name] ?? ""} className="tnum" />
        </Field>
      ))}
      <CompletionField attributes={attributes} attribute={objective?.attribute ?? null} error={error} />
      {children}
      <p className="text-xs text-ink-3 sm:col-span-6">{said.stays}</p>
      <Field label={said.fields.priority} error={error("priority")} className="sm:col-span-2">
        <Select name="priority" defaultValue={objective?.priority ?? "medium"} options={levels} />
      </Field>
      <Field label={said.fields.risk} error={error("risk")} className="sm:col-span-2">
        <Select name="risk" defaultValue={objective?.risk ?? ""} placeholder={said.none} options={levels} />
      </Field>
      <Field label={said.fields.health} error={error("health")} className="sm:col-span-2">
        <Select
          name="health"
          defaultValue={objective?.health ? String(objective.health) : ""}
          placeholder={said.none}
          options={Object.entries(said.ratings)
            .reverse()
            .map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <Field label={said.fields.riskNote} error={error("riskNote")} className="sm:col-span-6">
        <Input name="riskNote" maxLength={2000} defaultValue={objective?.riskNote ?? ""} />
      </Field>
      <div className="flex gap-2 sm:col-span-6">
        <Button type="submit" variant="primary" pending={isPending}>
          {objective ? words.forms.save : said.create}
        </Button>
        <ButtonLink href={cancelHref}>{words.forms.cancel}</ButtonLink>
      </div>
    </Form>
  );
}
