import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { AppFrame } from "~/app-frame.tsx";
import { CompanyForm } from "~/company-form/company-form.tsx";
import { companyValues } from "~/company-form/company-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";

export const meta: MetaFunction = () => [{ title: `${words.companyForm.newTitle} · Tandem` }];

export const loader = memberLoader(async ({ api }) => ({ members: (await unwrap(await api.v1.members.$get())).items }));

export const action = memberAction(async ({ api }, form) => {
  const created = await unwrap(await api.v1.companies.$post({ json: companyValues(form) }));
  throw redirect(`/companies/${created.id}`);
});

export default function NewCompany() {
  const { members } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <AppFrame crumbs={[{ label: words.companies.title, href: "/companies" }, { label: words.companyForm.newTitle }]}>
      <PageHeader size="small" title={words.companyForm.newTitle} />
      <CompanyForm members={members} refusal={result?.refusal ?? null} cancelHref="/companies" />
    </AppFrame>
  );
}
