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
import { SignalEdit, signalFacts } from "./signal-edit.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.signal.topic ?? words.desk.signals.title} · Tandem` },
];

export const loader = memberLoader(async ({ api, param }) => {
  const path = { companyId: param("companyId"), signalId: param("signalId") };
  const [people, signal] = await Promise.all([
    readTaskPeople(api, path.companyId),
    api.v1.companies[":companyId"].signals[":signalId"].$get({ param: path }).then(unwrap),
  ]);
  return { ...people, signal };
});

export const action = memberAction(async ({ api, param }, form) => {
  const path = { companyId: param("companyId"), signalId: param("signalId") };
  const signal = api.v1.companies[":companyId"].signals[":signalId"];
  if (form.get("act") === "archive") {
    await unwrap(await signal.$delete({ param: path }));
    throw redirect(`/companies/${path.companyId}/archived/signals/${path.signalId}`);
  }
  const { timeZone } = await unwrap(await api.v1.workspace.$get());
  const json = {
    kind: textOf(form, "kind") as keyof typeof words.desk.signals.kinds,
    topic: textOf(form, "topic"),
    detail: textOrNull(form, "detail"),
    contactId: textOrNull(form, "contactId"),
    occurredAt: instantOf(textOf(form, "occurredAt"), timeZone),
    version: Number(textOf(form, "version")),
  };
  await unwrap(await signal.$patch({ param: path, json }));
  throw redirect(`/companies/${path.companyId}/signals`);
});

/** One signal: a viewer reads it, everyone else puts it right. */
export default function SignalPage() {
  const { company, contacts, signal } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const { me } = useSignedIn();
  const href = `/companies/${company.id}`;
  const said = words.desk.signals;
  const canWrite = me.role !== "viewer";
  return (
    <AppFrame company={company} crumbs={[{ label: said.title, href: `${href}/signals` }, { label: signal.topic }]}>
      <PageHeader size="small" title={signal.topic} lede={company.name} actions={canWrite && <ArchiveRecordButton />} />
      {canWrite ? (
        <SignalEdit signal={signal} contacts={contacts} refusal={refusal} cancelHref={`${href}/signals`} />
      ) : (
        <Facts record={signal} fields={signalFacts} />
      )}
    </AppFrame>
  );
}
