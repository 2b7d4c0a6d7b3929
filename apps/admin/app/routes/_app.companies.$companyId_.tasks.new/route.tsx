import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { DateField } from "@tandem/ui/primitives/date-field";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import { Textarea } from "@tandem/ui/primitives/textarea";
import { textOf, textOrNull } from "~/form-values.ts";
import { memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { ActPage } from "~/quick-actions/act-page.tsx";
import { backTo } from "~/quick-actions/back-to.ts";
import { readChoices } from "~/quick-actions/read-choices.server.ts";
import { typedAction } from "~/quick-actions/typed-action.server.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { goTold } from "~/told.server.ts";

const said = words.quickActions.task;

export const meta: MetaFunction = () => [{ title: `${said.title} · Tandem` }];

export const loader = memberLoader(async ({ api, param, url }) => {
  const companyId = param("companyId");
  const asked = { back: backTo(url.searchParams.get("back"), companyId), contactId: url.searchParams.get("contact") };
  return { ...(await readChoices(api, companyId)), ...asked, once: crypto.randomUUID() };
});

export const action = typedAction(async ({ api, param }, form) => {
  const companyId = param("companyId");
  const json = {
    title: textOf(form, "title"),
    dueOn: textOrNull(form, "dueOn"),
    assigneeMemberId: textOrNull(form, "assigneeMemberId"),
    priority: textOf(form, "priority") as "high" | "medium" | "low",
    contactId: textOrNull(form, "contactId"),
    description: textOrNull(form, "description"),
  };
  const headers = { "Idempotency-Key": textOf(form, "once") };
  await unwrap(await api.v1.companies[":companyId"].tasks.$post({ param: { companyId }, json }, { headers }));
  return goTold(backTo(textOf(form, "back"), companyId), "task-created");
});

export default function CreateTask() {
  const { company, contacts, members, back, contactId, once } = useLoaderData<typeof loader>();
  const { me } = useSignedIn();
  const result = useActionData<typeof action>();
  const refusal = result?.refusal ?? null;
  const typed = (name: string, otherwise = "") => result?.typed[name]?.[0] ?? otherwise;
  const error = (name: string) => refusal?.fields[name]?.[0];
  const named = (one: { id: string; name: string }) => ({ value: one.id, label: one.name });
  return (
    <ActPage
      company={company}
      title={said.title}
      lede={company.name}
      refusal={refusal}
      back={back}
      submit={{ label: said.submit }}
    >
      <input type="hidden" name="once" value={once} />
      <Field label={said.fields.title} required error={error("title")}>
        <Input name="title" maxLength={200} defaultValue={typed("title")} autoFocus />
      </Field>
      <Field label={said.fields.dueOn} error={error("dueOn")} className="sm:col-span-2!">
        <DateField name="dueOn" defaultValue={typed("dueOn")} />
      </Field>
      <Field label={said.fields.assignee} error={error("assigneeMemberId")} className="sm:col-span-2!">
        <Select
          name="assigneeMemberId"
          defaultValue={typed("assigneeMemberId", me.id)}
          placeholder={words.objectives.nobody}
          options={members.map(named)}
        />
      </Field>
      <Field label={said.fields.priority} error={error("priority")} className="sm:col-span-2!">
        <Select
          name="priority"
          defaultValue={typed("priority", "medium")}
          options={Object.entries(said.priorities).map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <Field label={said.fields.contact} error={error("contactId")}>
        <Select
          name="contactId"
          defaultValue={typed("contactId", contactId ?? "")}
          placeholder={words.quickActions.nobody}
          options={contacts.map(named)}
        />
      </Field>
      <Field label={said.fields.description} error={error("description")}>
        <Textarea name="description" rows={4} maxLength={5000} defaultValue={typed("description")} />
      </Field>
    </ActPage>
  );
}
