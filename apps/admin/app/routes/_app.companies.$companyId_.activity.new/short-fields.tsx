import { Checkbox } from "@tandem/ui/primitives/checkbox";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import { Textarea } from "@tandem/ui/primitives/textarea";
import { AttendeeFields } from "~/meeting-form/attendee-fields.tsx";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import type { ActivityFieldsProps } from "./activity-kinds.ts";
import { ContactField, WhenField } from "./shared-fields.tsx";

const said = words.quickActions.activity;

/** A meeting that is over: who was there, what was said, what came of it. */
export function HeldFields(props: ActivityFieldsProps) {
  const { choices, typed, chosen, error, contactId } = props;
  const { me } = useSignedIn();
  return (
    <>
      <Field label={said.fields.title} required error={error("title")} className="sm:col-span-4!">
        <Input name="title" maxLength={200} defaultValue={typed("title")} autoFocus />
      </Field>
      <Field label={said.fields.kind} error={error("kind")} className="sm:col-span-2!">
        <Select
          name="kind"
          defaultValue={typed("kind", "check_in")}
          options={Object.entries(words.meetings.kinds).map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <WhenField {...props} path="startsAt" name="startsAt" />
      <Field label={said.fields.minutes} error={error("endsAt")} className="sm:col-span-3!">
        <Input name="minutes" inputMode="decimal" defaultValue={typed("minutes", "30")} className="tnum" />
      </Field>
      <AttendeeFields
        contacts={choices.contacts}
        members={choices.members}
        chosen={{
          contactIds: chosen("contactId") ?? (contactId ? [contactId] : []),
          memberIds: chosen("memberId") ?? [me.id],
          addresses: typed("addresses"),
        }}
        error={error("attendees")}
      />
      <Field label={said.fields.notes} error={error("notes")}>
        <Textarea name="notes" rows={6} maxLength={20_000} defaultValue={typed("notes")} />
      </Field>
      <Field label={said.fields.outcome} error={error("outcome")}>
        <Input name="outcome" maxLength={500} defaultValue={typed("outcome")} />
      </Field>
      <Field label={words.meetings.fields.deal} error={error("dealId")} className="sm:col-span-3!">
        <Select
          name="dealId"
          defaultValue={typed("dealId")}
          placeholder={words.meetings.noDeal}
          options={choices.deals.map((deal) => ({ value: deal.id, label: deal.name }))}
        />
      </Field>
    </>
  );
}

export function NoteFields(props: ActivityFieldsProps) {
  const { typed, error } = props;
  return (
    <>
      <Field label={said.fields.body} required error={error("body")}>
        <Textarea name="body" rows={8} maxLength={20_000} defaultValue={typed("body")} autoFocus />
      </Field>
      <ContactField {...props} label={said.fields.about} />
      <Checkbox name="isPrivate" label={said.isPrivate} defaultChecked={typed("isPrivate") === "on"} />
    </>
  );
}

export function SignalFields(props: ActivityFieldsProps) {
  const { typed, error } = props;
  return (
    <>
      <ContactField {...props} label={said.fields.by} />
      <WhenField {...props} path="occurredAt" />
      <Field label={said.fields.kind} error={error("kind")} className="sm:col-span-3!">
        <Select
          name="kind"
          defaultValue={typed("kind", "read")}
          options={Object.entries(said.signalKinds).map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <Field label={said.fields.topic} required error={error("topic")} className="sm:col-span-3!">
        <Input name="topic" maxLength={200} defaultValue={typed("topic")} />
      </Field>
      <Field label={said.fields.detail} error={error("detail")}>
        <Textarea name="detail" rows={4} maxLength={2000} defaultValue={typed("detail")} />
      </Field>
    </>
  );
}
