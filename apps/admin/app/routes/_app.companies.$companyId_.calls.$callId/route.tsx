import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { AppFrame } from "~/app-frame.tsx";
import { ArchiveRecordButton } from "~/archive-record-button.tsx";
import { Facts } from "~/facts.tsx";
import { textOf, textOrNull } from "~/form-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { readTaskPeople } from "~/task-form/read-task-people.server.ts";
import { instantOf } from "~/workspace-time.ts";
import { CallForm, callFacts } from "./call-form.tsx";

export const meta: MetaFunction = () => [{ title: `${words.desk.call.title} · Tandem` }];

export const loader = memberLoader(async ({ api, param }) => {
  const path = { companyId: param("companyId"), callId: param("callId") };
  const [people, call] = await Promise.all([
    readTaskPeople(api, path.companyId),
    api.v1.companies[":companyId"].calls[":callId"].$get({ param: path }).then(unwrap),
  ]);
  return { ...people, call };
});

export const action = memberAction(async ({ api, param }, form) => {
  const path = { companyId: param("companyId"), callId: param("callId") };
  const call = api.v1.companies[":companyId"].calls[":callId"];
  if (form.get("act") === "archive") {
    await unwrap(await call.$delete({ param: path }));
    throw redirect(`/companies/${path.companyId}/archived/calls/${path.callId}`);
  }
  const { timeZone } = await unwrap(await api.v1.workspace.$get());
  const json = {
    direction: textOf(form, "direction") as "outbound" | "inbound",
    startedAt: instantOf(textOf(form, "startedAt"), timeZone),
    seconds: Math.round(Number(textOf(form, "minutes")) * 60),
    connected: form.get("connected") !== null,
    disposition: textOrNull(form, "disposition"),
    contactId: textOrNull(form, "contactId"),
    summary: textOrNull(form, "summary"),
    recordingUrl: textOrNull(form, "recordingUrl"),
    version: Number(textOf(form, "version")),
  };
  await unwrap(await call.$patch({ param: path, json }));
  throw redirect(`/companies/${path.companyId}/calls/${path.callId}`);
});

/** One call: a viewer reads it, everyone else corrects it. */
export default function CallPage() {
  const { company, contacts, call } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const { me } = useSignedIn();
  const href = `/companies/${company.id}`;
  const title = words.desk.call.titleOf(call.contact?.name ?? company.name);
  const canWrite = me.role !== "viewer";
  return (
    <AppFrame company={company} crumbs={[{ label: title }]}>
      <PageHeader size="small" title={title} lede={company.name} actions={canWrite && <ArchiveRecordButton />} />
      {canWrite ? (
        <CallForm call={call} contacts={contacts} refusal={refusal} cancelHref={href} />
      ) : (
        <Facts record={call} fields={callFacts(words.desk.call)} />
      )}
    </AppFrame>
  );
}
