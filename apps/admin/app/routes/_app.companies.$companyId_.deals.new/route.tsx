import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { AppFrame } from "~/app-frame.tsx";
import { DealForm } from "~/deal-form/deal-form.tsx";
import { dealValues, stageValues } from "~/deal-form/deal-values.ts";
import { readDealChoices } from "~/deal-form/read-deal-choices.server.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";

export const meta: MetaFunction = () => [{ title: `${words.deals.form.newTitle} · Tandem` }];

export const loader = memberLoader(({ api, param }) => readDealChoices(api, param("companyId")));

export const action = memberAction(async ({ api, param }, form) => {
  const companyId = param("companyId");
  const { openedOn, ...values } = dealValues(form);
  // Without a day the API takes today, or the closing day of a deal that is closed already.
  const json = { ...values, ...stageValues(form), ...(openedOn && { openedOn }) };
  const created = await unwrap(await api.v1.companies[":companyId"].deals.$post({ param: { companyId }, json }));
  throw redirect(`/companies/${companyId}/deals/${created.id}`);
});

export default function NewDeal() {
  const choices = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const href = `/companies/${choices.company.id}`;
  const said = words.deals;
  return (
    <AppFrame
      company={choices.company}
      crumbs={[{ label: said.title, href: `${href}/deals` }, { label: said.form.newTitle }]}
    >
      <PageHeader size="small" title={said.form.newTitle} lede={choices.company.name} />
      <DealForm choices={choices} refusal={refusal} cancelHref={`${href}/deals`} />
    </AppFrame>
  );
}
