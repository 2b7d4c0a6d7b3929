import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Field } from "@tandem/ui/primitives/field";
import { Textarea } from "@tandem/ui/primitives/textarea";
import { AppFrame } from "~/app-frame.tsx";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { ObjectiveForm } from "~/objective-form/objective-form.tsx";
import { milestoneValues, objectiveValues } from "~/objective-form/objective-values.ts";
import { readPeople } from "~/objective-form/read-people.server.ts";

export const meta: MetaFunction = () => [{ title: `${words.objectives.form.newTitle} · Tandem` }];

export const loader = memberLoader(({ api, param }) => readPeople(api, param("companyId")));

export const action = memberAction(async ({ api, param }, form) => {
  const companyId = param("companyId");
  const json = { ...objectiveValues(form), milestones: milestoneValues(form) };
  const created = await unwrap(await api.v1.companies[":companyId"].objectives.$post({ param: { companyId }, json }));
  throw redirect(`/companies/${companyId}/objectives/${created.id}`);
});

export default function NewObjective() {
  const { company, members, contacts, attributes } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const href = `/companies/${company.id}`;
  const said = words.objectives.form;
  return (
    <AppFrame company={company} crumbs={[{ label: said.newTitle }]}>
      <PageHeader size="small" title={said.newTitle} lede={`${company.name}. ${said.createHint}`} />
      <ObjectiveForm
        members={members}
        contacts={contacts}
        attributes={attributes}
        refusal={refusal}
        cancelHref={`${href}/objectives`}
      >
        <Field
          label={said.fields.milestones}
          hint={said.milestonesHint}
          error={refusal?.fields.milestones?.[0]}
          className="sm:col-span-6"
        >
          <Textarea name="milestones" rows={3} />
        </Field>
      </ObjectiveForm>
    </AppFrame>
  );
}
