import { Form, useNavigation } from "@remix-run/react";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { Checkbox } from "@tandem/ui/primitives/checkbox";
import { Field } from "@tandem/ui/primitives/field";
import { Select } from "@tandem/ui/primitives/select";
import { Textarea } from "@tandem/ui/primitives/textarea";
import { ConflictBanner, versionToSend } from "~/conflict-banner.tsx";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
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
  const isPending = useNavigation().formMethod === "POST";
  const said = words.desk.note;
  const known = note.contact && !contacts.some(({ id }) => id === note.contact?.id) ? [note.contact] : [];
  return (
    <Form method="post" className="grid max-w-3xl items-start gap-4 px-6 py-5 max-md:px-4">
      <div className="empty:hidden">
        <ConflictBanner refusal={refusal} fields={noteFacts} before={note} />
      </div>
      <input type="hidden" name="version" value={versionToSend(refusal, note)} />
      <Field label={said.body} required error={refusal?.fields.body?.[0]}>
        <Textarea name="body" rows={8} maxLength={20_000} defaultValue={note.body} />
      </Field>
      <Field label={said.contact} error={refusal?.fields.contactId?.[0]} className="max-w-sm">
        <Select
          name="contactId"
          defaultValue={note.contact?.id ?? ""}
          placeholder={said.company}
          options={[...known, ...contacts].map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      {isAuthor && (
        <>
          <input type="hidden" name="canBePrivate" value="yes" />
          <Checkbox name="isPrivate" defaultChecked={note.isPrivate} label={said.isPrivate} />
        </>
      )}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" pending={isPending}>
          {refusal?.status === 409 ? words.service.conflict.again : words.forms.save}
        </Button>
        <ButtonLink href={cancelHref}>{words.forms.cancel}</ButtonLink>
      </div>
    </Form>
  );
}
