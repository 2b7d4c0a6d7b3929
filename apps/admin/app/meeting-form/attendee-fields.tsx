import { Checkbox } from "@tandem/ui/primitives/checkbox";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import * as words from "~/messages/en.ts";

type Person = { id: string; name: string; title?: string | null };
type AttendeeFieldsProps = {
  contacts: readonly Person[];
  members: readonly Person[];
  chosen: { contactIds: readonly string[]; memberIds: readonly string[]; addresses: string };
  error?: string;
};

/** Who is to be there: people of the company, our own, and anybody with an address. */
export function AttendeeFields({ contacts, members, chosen, error }: AttendeeFieldsProps) {
  const said = words.meetings;
  return (
    <>
      <People legend={said.fields.contacts} name="contactId" people={contacts} chosen={chosen.contactIds} />
      <People legend={said.fields.members} name="memberId" people={members} chosen={chosen.memberIds} />
      <Field label={said.fields.addresses} hint={said.addressHint} error={error}>
        <Input name="addresses" defaultValue={chosen.addresses} inputMode="email" autoComplete="off" maxLength={5000} />
      </Field>
    </>
  );
}

type PeopleProps = { legend: string; name: string; people: readonly Person[]; chosen: readonly string[] };

function People({ legend, name, people, chosen }: PeopleProps) {
  return (
    <fieldset className="min-w-0 sm:col-span-3!">
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      {people.length === 0 && <p className="text-sm text-ink-2">{words.meetings.noContacts}</p>}
      {people.length > 0 && (
        <div className="grid max-h-44 gap-1 overflow-y-auto rounded-control border border-line px-3 py-2">
          {people.map((person) => (
            <Checkbox
              key={person.id}
              name={name}
              value={person.id}
              label={person.name}
              hint={person.title}
              defaultChecked={chosen.includes(person.id)}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}
