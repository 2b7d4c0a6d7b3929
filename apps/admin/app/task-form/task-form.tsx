import { Form, useNavigation } from "@remix-run/react";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { DateField } from "@tandem/ui/primitives/date-field";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import { Textarea } from "@tandem/ui/primitives/textarea";
import type { ReactNode } from "react";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";

export interface TaskFields {
  title: string;
  description: string | null;
  priority: "high" | "medium" | "low";
  dueOn: string | null;
  assignee: { id: string; name: string } | null;
  contact: { id: string; name: string } | null;
}

interface Props {
  task?: TaskFields;
  /** Who may get it: active members. */
  members: readonly { id: string; name: string }[];
  contacts: readonly { id: string; name: string }[];
  /** Who gets a new one unless told otherwise. */
  me: string;
  refusal: Refusal | null;
  submitLabel: string;
  cancelHref: string;
  /** What only one of the forms has. */
  children?: ReactNode;
}

/** A new task, or one that is there. */
export function TaskForm({ task, members, contacts, me, refusal, submitLabel, cancelHref, children }: Props) {
  const isPending = useNavigation().formMethod === "POST";
  const said = words.tasks.fields;
  const error = (field: string) => refusal?.fields[field]?.[0];
  const assignee = task ? (task.assignee?.id ?? "") : me;
  return (
    <Form method="post" className="grid max-w-3xl items-start gap-4 px-6 py-5 sm:grid-cols-6 max-md:px-4">
      <Field label={said.title} required error={error("title")} className="sm:col-span-6">
        <Input name="title" maxLength={200} defaultValue={task?.title} autoFocus={!task} />
      </Field>
      <Field label={said.description} error={error("description")} className="sm:col-span-6">
        <Textarea name="description" rows={3} maxLength={5000} defaultValue={task?.description ?? ""} />
      </Field>
      <Field label={said.dueOn} error={error("dueOn")} className="sm:col-span-2">
        <DateField name="dueOn" defaultValue={task?.dueOn ?? ""} />
      </Field>
      <Field label={said.priority} error={error("priority")} className="sm:col-span-2">
        <Select
          name="priority"
          defaultValue={task?.priority ?? "medium"}
          options={Object.entries(words.tasks.priorities).map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <Field label={said.assignee} error={error("assigneeMemberId")} className="sm:col-span-2">
        <Select
          name="assigneeMemberId"
          defaultValue={assignee}
          placeholder={said.nobody}
          options={keeping(task?.assignee, members)}
        />
      </Field>
      <Field label={said.contact} error={error("contactId")} className="sm:col-span-3">
        <Select
          name="contactId"
          defaultValue={task?.contact?.id ?? ""}
          placeholder={said.noContact}
          options={keeping(task?.contact, contacts)}
        />
      </Field>
      {children}
      <div className="flex gap-2 sm:col-span-6">
        <Button type="submit" variant="primary" pending={isPending}>
          {submitLabel}
        </Button>
        <ButtonLink href={cancelHref}>{words.forms.cancel}</ButtonLink>
      </div>
    </Form>
  );
}

/** Who stands there already stays a choice, also when they would not be one for a new task. */
function keeping(now: { id: string; name: string } | null | undefined, choices: Props["members"]) {
  const isKnown = !now || choices.some(({ id }) => id === now.id);
  return [...(isKnown ? [] : [now]), ...choices].map(({ id, name }) => ({ value: id, label: name }));
}
