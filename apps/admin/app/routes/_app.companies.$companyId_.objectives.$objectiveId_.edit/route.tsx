import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { useMessages } from "@tandem/ui/messages/messages-context";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import { AppFrame } from "~/app-frame.tsx";
import { textOf, textOrNull } from "~/form-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { ObjectiveForm } from "~/objective-form/objective-form.tsx";
import { objectiveValues } from "~/objective-form/objective-values.ts";
import { readPeople } from "~/objective-form/read-people.server.ts";

export const meta: MetaFunction = () => [{ title: `${words.objectives.form.editTitle} · Tandem` }];

type Status = "not_started" | "in_progress" | "paused" | "completed" | "abandoned";

export const loader = memberLoader(async ({ api, param }) => {
  const path = { companyId: param("companyId"), objectiveId: param("objectiveId") };
  const [people, objective] = await Promise.all([
    readPeople(api, path.companyId),
    api.v1.companies[":companyId"].objectives[":objectiveId"].$get({ param: path }).then(unwrap),
  ]);
  return { ...people, objective };
});

export const action = memberAction(async ({ api, param }, form) => {
  const path = { companyId: param("companyId"), objectiveId: param("objectiveId") };
  const json = {
    ...objectiveValues(form),
    status: textOf(form, "status") as Status,
    statusReason: textOrNull(form, "statusReason"),
    version: Number(textOf(form, "version")),
  };
  await unwrap(await api.v1.companies[":companyId"].objectives[":objectiveId"].$patch({ param: path, json }));
  throw redirect(`/companies/${path.companyId}/objectives/${path.objectiveId}`);
});

export default function EditObjective() {
  const { company, members, contacts, attributes, objective } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const statuses = useMessages().objective;
  const href = `/companies/${company.id}`;
  const own = `${href}/objectives/${objective.id}`;
  const said = words.objectives.form;
  return (
    <AppFrame
      company={company}
      crumbs={[
        { label: words.objectives.title, href: `${href}/objectives` },
        { label: objective.title, href: own },
        { label: words.objectives.detail.edit },
      ]}
    >
      <PageHeader size="small" title={said.editTitle} lede={company.name} />
      <ObjectiveForm
        objective={objective}
        members={members}
        contacts={contacts}
        attributes={attributes}
        refusal={refusal}
        cancelHref={own}
      >
        <Field label={said.fields.status} error={refusal?.fields.status?.[0]} className="sm:col-span-2">
          <Select
            name="status"
            defaultValue={objective.status}
            options={Object.entries(statuses).map(([value, label]) => ({ value, label }))}
          />
        </Field>
        <Field
          label={said.fields.statusReason}
          hint={said.statusReasonHint}
          error={refusal?.fields.statusReason?.[0]}
          className="sm:col-span-4"
        >
          <Input name="statusReason" maxLength={2000} defaultValue={objective.statusReason ?? ""} />
        </Field>
      </ObjectiveForm>
    </AppFrame>
  );
}
