import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { AppFrame } from "~/app-frame.tsx";
import { changedDealValues } from "~/deal-form/changed-deal-values.ts";
import { DealForm } from "~/deal-form/deal-form.tsx";
import { readDealChoices } from "~/deal-form/read-deal-choices.server.ts";
import { textOf } from "~/form-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";

export const meta: MetaFunction = () => [{ title: `${words.deals.form.editTitle} · Tandem` }];

export const loader = memberLoader(async ({ api, param }) => {
  const path = { companyId: param("companyId"), dealId: param("dealId") };
  const [choices, record] = await Promise.all([
    readDealChoices(api, path.companyId),
    api.v1.companies[":companyId"].deals[":dealId"].record.$get({ param: path }).then(unwrap),
  ]);
  return { choices, deal: { ...record.deal, productIds: record.productIds } };
});

export const action = memberAction(async ({ api, param }, form) => {
  const path = { companyId: param("companyId"), dealId: param("dealId") };
  const json = { ...changedDealValues(form), version: Number(textOf(form, "version")) };
  await unwrap(await api.v1.companies[":companyId"].deals[":dealId"].$patch({ param: path, json }));
  throw redirect(`/companies/${path.companyId}/deals/${path.dealId}`);
});

export default function EditDeal() {
  const { choices, deal } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const href = `/companies/${choices.company.id}`;
  const own = `${href}/deals/${deal.id}`;
  const said = words.deals;
  return (
    <AppFrame
      company={choices.company}
      crumbs={[
        { label: said.title, href: `${href}/deals` },
        { label: deal.name, href: own },
        { label: said.detail.edit },
      ]}
    >
      <PageHeader size="small" title={said.form.editTitle} lede={choices.company.name} />
      <DealForm deal={deal} choices={choices} refusal={refusal} cancelHref={own} />
    </AppFrame>
  );
}
