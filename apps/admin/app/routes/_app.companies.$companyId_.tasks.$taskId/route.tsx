import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Field } from "@tandem/ui/primitives/field";
import { Select } from "@tandem/ui/primitives/select";
import { AppFrame } from "~/app-frame.tsx";
import { ArchiveRecordButton } from "~/archive-record-button.tsx";
import { ConflictBanner, versionToSend } from "~/conflict-banner.tsx";
import { Facts } from "~/facts.tsx";
import { textOf } from "~/form-values.ts";
import { readAround } from "~/links/read-around.server.ts";
import { RecordAround } from "~/links/record-around.tsx";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { readTaskPeople } from "~/task-form/read-task-people.server.ts";
import { TaskForm } from "~/task-form/task-form.tsx";
import { taskValues } from "~/task-form/task-values.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.task.title ?? words.tasks.one} · Tandem` },
];

export const loader = memberLoader(async ({ api, param }) => {
  const path = { companyId: param("companyId"), taskId: param("taskId") };
  const of = { companyId: path.companyId, object: "task" as const, recordId: path.taskId };
  const [people, task, around] = await Promise.all([
    readTaskPeople(api, path.companyId),
    api.v1.companies[":companyId"].tasks[":taskId"].$get({ param: path }).then(unwrap),
    readAround(api, of),
  ]);
  return { ...people, task, around };
});

export const action = memberAction(async ({ api, param }, form) => {
  const path = { companyId: param("companyId"), taskId: param("taskId") };
  const task = api.v1.companies[":companyId"].tasks[":taskId"];
  if (form.get("act") === "archive") {
    await unwrap(await task.$delete({ param: path }));
    throw redirect(`/companies/${path.companyId}/archived/tasks/${path.taskId}`);
  }
  const status = textOf(form, "status") as "open" | "done" | "cancelled";
  const json = { ...taskValues(form), status, version: Number(textOf(form, "version")) };
  await unwrap(await task.$patch({ param: path, json }));
  throw redirect(`/companies/${path.companyId}/tasks`);
});

type Task = Awaited<ReturnType<typeof loader>>["task"];
const { fields: said, states, priorities } = words.tasks;
const SHOWN = [
  { label: said.title, sayOf: (one: Task) => one.title },
  { label: said.description, sayOf: (one: Task) => one.description },
  { label: said.dueOn, sayOf: (one: Task) => one.dueOn },
  { label: said.priority, sayOf: (one: Task) => priorities[one.priority] },
  { label: said.assignee, sayOf: (one: Task) => one.assignee?.name },
  { label: said.contact, sayOf: (one: Task) => one.contact?.name },
  { label: said.status, sayOf: (one: Task) => states[one.status] },
];

/** One task; a viewer reads it. */
export default function TaskPage() {
  const { company, members, contacts, task, around } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const { me } = useSignedIn();
  const href = `/companies/${company.id}`;
  return (
    <AppFrame company={company} crumbs={[{ label: words.tasks.title, href: `${href}/tasks` }, { label: task.title }]}>
      <PageHeader
        size="small"
        title={task.title}
        lede={company.name}
        actions={me.role !== "viewer" && <ArchiveRecordButton />}
      />
      {me.role === "viewer" ? (
        <Facts record={task} fields={SHOWN.slice(1)} />
      ) : (
        <>
          <div className="mx-6 empty:hidden max-md:mx-4">
            <ConflictBanner refusal={refusal} fields={SHOWN} before={task} />
          </div>
          <TaskForm
            task={task}
            members={members}
            contacts={contacts}
            me={me.id}
            refusal={refusal}
            submitLabel={refusal?.status === 409 ? words.service.conflict.again : words.forms.save}
            cancelHref={`${href}/tasks`}
          >
            <Field label={said.status} error={refusal?.fields.status?.[0]} className="sm:col-span-3">
              <Select
                name="status"
                defaultValue={task.status}
                options={Object.entries(states).map(([value, label]) => ({ value, label }))}
              />
            </Field>
            <input type="hidden" name="version" value={versionToSend(refusal, task)} />
          </TaskForm>
        </>
      )}
      <div className="border-t border-line">
        <RecordAround around={around} name={task.title} inset="page" />
      </div>
    </AppFrame>
  );
}
