import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Tag } from "@tandem/ui/primitives/tag";
import { AppFrame } from "~/app-frame.tsx";
import { ArchiveRecordButton } from "~/archive-record-button.tsx";
import { Facts } from "~/facts.tsx";
import { textOrNull, wordsOf } from "~/form-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { readTaskPeople } from "~/task-form/read-task-people.server.ts";
import { NoteForm, noteFacts } from "./note-form.tsx";

export const meta: MetaFunction = () => [{ title: `${words.desk.note.title} · Tandem` }];

export const loader = memberLoader(async ({ api, param }) => {
  const path = { companyId: param("companyId"), noteId: param("noteId") };
  const [people, note] = await Promise.all([
    readTaskPeople(api, path.companyId),
    api.v1.companies[":companyId"].notes[":noteId"].$get({ param: path }).then(unwrap),
  ]);
  return { ...people, note };
});

export const action = memberAction(async ({ api, param }, form) => {
  const path = { companyId: param("companyId"), noteId: param("noteId") };
  const note = api.v1.companies[":companyId"].notes[":noteId"];
  if (form.get("act") === "archive") {
    await unwrap(await note.$delete({ param: path }));
    throw redirect(`/companies/${path.companyId}/archived/notes/${path.noteId}`);
  }
  const json = {
    body: wordsOf(form, "body"),
    contactId: textOrNull(form, "contactId"),
    ...(form.has("canBePrivate") && { isPrivate: form.get("isPrivate") !== null }),
    version: Number(form.get("version")),
  };
  await unwrap(await note.$patch({ param: path, json }));
  throw redirect(`/companies/${path.companyId}/notes/${path.noteId}`);
});

/** One note: a viewer reads it; only its author makes it private. */
export default function NotePage() {
  const { company, contacts, note } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const { me } = useSignedIn();
  const href = `/companies/${company.id}`;
  const title = words.desk.note.titleOf(note.author?.name ?? words.desk.note.title);
  const canWrite = me.role !== "viewer";
  return (
    <AppFrame company={company} crumbs={[{ label: title }]}>
      <PageHeader
        size="small"
        title={title}
        lede={company.name}
        badge={note.isPrivate && <Tag>{words.desk.note.privateTag}</Tag>}
        actions={canWrite && <ArchiveRecordButton />}
      />
      {canWrite ? (
        <NoteForm
          note={note}
          contacts={contacts}
          isAuthor={note.author?.id === me.id}
          refusal={refusal}
          cancelHref={href}
        />
      ) : (
        <Facts record={note} fields={noteFacts} />
      )}
    </AppFrame>
  );
}
