import { Checkbox } from "@tandem/ui/primitives/checkbox";
import { Field } from "@tandem/ui/primitives/field";
import { Select } from "@tandem/ui/primitives/select";
import { Textarea } from "@tandem/ui/primitives/textarea";
import { EditForm } from "~/edit-form.tsx";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { optionsNamed } from "~/options.ts";
import type { loader } from "./route.tsx";

type Data = Awaited<ReturnType<typeof loader>>;
type Note = Data["note"];
type Props = Pick<Data, "note" | "contacts"> & { isAuthor: boolean; refusal: Refusal | null; cancelHref: string };

/** How a note says its fields. */
export const noteFacts = [
  { label: words.desk.note.body, sayOf: (one: Note) => one.body },
  { label: words.desk.note.contact, sayOf: (one: Note) => one.contact?.name },
];

export function NoteForm({ note, contacts, isAuthor, refusal, cancelHref }: Props) {
  const said = words.desk.note;
  const known = note.contact && !contacts.some(({ id }) => id === note.contact?.id) ? [note.contact] : [];
  return (
    <EditForm record={note} fields={noteFacts} refusal={refusal} cancelHref={cancelHref}>
      <Field label={said.body} required error={refusal?.fields.body?.[0]} className="sm:col-span-6">
        <Textarea name="body" rows={8} maxLength={20_000} defaultValue={note.body} />
      </Field>
      <Field label={said.contact} error={refusal?.fields.contactId?.[0]} className="sm:col-span-3">
        <Select
          name="contactId"
          defaultValue={note.contact?.id ?? ""}
          placeholder={said.company}
          options={optionsNamed([...known, ...contacts])}
        />
      </Field>
      {isAuthor && (
        <div className="sm:col-span-6">
          <input type="hidden" name="canBePrivate" value="yes" />
          <Checkbox name="isPrivate" defaultChecked={note.isPrivate} label={said.isPrivate} />
        </div>
      )}
    </EditForm>
  );
}
