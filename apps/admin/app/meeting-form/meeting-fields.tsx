import { Checkbox } from "@tandem/ui/primitives/checkbox";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import { Textarea } from "@tandem/ui/primitives/textarea";
import * as words from "~/messages/en.ts";
import type { Typed } from "~/quick-actions/typed-action.server.ts";
import { AttendeeFields } from "./attendee-fields.tsx";

export interface MeetingDefaults {
  title: string;
  kind: string;
  startsAt: string;
  minutes: string;
  location: string;
  agenda: string;
  invitationText: string;
  dealId: string;
  contactIds: string[];
  memberIds: string[];
  addresses: string;
}

type MeetingFieldsProps = {
  defaults: MeetingDefaults;
  choices: {
    contacts: readonly { id: string; name: string; title: string | null }[];
    members: readonly { id: string; name: string }[];
    deals: readonly { id: string; name: string }[];
  };
  result: Typed | undefined;
  /** A meeting that is over sends nothing. */
  isPlanned: boolean;
  sendHint: string;
};

/** Everything a person writes about a meeting that is to take place. */
export function MeetingFields({ defaults, choices, result, isPlanned, sendHint }: MeetingFieldsProps) {
  const said = words.meetings;
  const typed = result?.typed;
  const value = (name: keyof MeetingDefaults & string, otherwise: string) => typed?.[name]?.[0] ?? otherwise;
  const error = (name: string) => result?.refusal?.fields[name]?.[0];
  const wrongAttendee = Object.entries(result?.refusal?.fields ?? {}).find(([path]) => path.startsWith("attendees"));
  return (
    <>
      <Field label={said.fields.title} required error={error("title")} className="sm:col-span-4!">
        <Input name="title" maxLength={200} defaultValue={value("title", defaults.title)} autoFocus={!defaults.title} />
      </Field>
      <Field label={said.fields.kind} error={error("kind")} className="sm:col-span-2!">
        <Select
          name="kind"
          defaultValue={value("kind", defaults.kind)}
          options={Object.entries(said.kinds).map(([key, label]) => ({ value: key, label }))}
        />
      </Field>
      <Field label={said.fields.startsAt} required error={error("startsAt")} className="sm:col-span-2!">
        <Input type="datetime-local" name="startsAt" defaultValue={value("startsAt", defaults.startsAt)} />
      </Field>
      <Field label={said.fields.minutes} error={error("endsAt")} className="sm:col-span-1!">
        <Input
          type="number"
          name="minutes"
          min={0}
          max={10_080}
          step="any"
          defaultValue={value("minutes", defaults.minutes)}
          className="tnum"
        />
      </Field>
      <Field label={said.fields.location} error={error("location")} className="sm:col-span-3!">
        <Input name="location" maxLength={500} defaultValue={value("location", defaults.location)} />
      </Field>
      <AttendeeFields
        contacts={choices.contacts}
        members={choices.members}
        chosen={
          typed
            ? {
                contactIds: typed.contactId ?? [],
                memberIds: typed.memberId ?? [],
                addresses: typed.addresses?.[0] ?? "",
              }
            : defaults
        }
        error={wrongAttendee?.[1][0]}
      />
      <Field label={said.fields.invitationText} error={error("invitationText")}>
        <Textarea
          name="invitationText"
          rows={3}
          maxLength={5000}
          defaultValue={value("invitationText", defaults.invitationText)}
        />
      </Field>
      <Field label={said.fields.agenda} hint={said.internalHint} error={error("agenda")}>
        <Textarea name="agenda" rows={3} maxLength={5000} defaultValue={value("agenda", defaults.agenda)} />
      </Field>
      <Field label={said.fields.deal} error={error("dealId")} className="sm:col-span-3!">
        <Select
          name="dealId"
          defaultValue={value("dealId", defaults.dealId)}
          placeholder={said.noDeal}
          options={choices.deals.map((deal) => ({ value: deal.id, label: deal.name }))}
        />
      </Field>
      {isPlanned && (
        <Checkbox
          name="sendInvitations"
          label={said.sendInvitations}
          hint={sendHint}
          defaultChecked={typed ? typed.sendInvitations !== undefined : true}
        />
      )}
    </>
  );
}
