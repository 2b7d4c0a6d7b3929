import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { AppFrame } from "~/app-frame.tsx";
import { ContactForm } from "~/contact-form/contact-form.tsx";
import { contactValues } from "~/contact-form/contact-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";

export const meta: MetaFunction = () => [{ title: `${words.contacts.form.newTitle} · Tandem` }];

export const loader = memberLoader(async ({ api, param }) => ({
  company: await unwrap(await api.v1.companies[":companyId"].$get({ param: { companyId: param("companyId") } })),
}));

export const action = memberAction(async ({ api, param }, form) => {
  const companyId = param("companyId");
  await unwrap(
    await api.v1.companies[":companyId"].contacts.$post({ param: { companyId }, json: contactValues(form) }),
  );
  throw redirect(`/companies/${companyId}/contacts`);
});

export default function NewContact() {
  const { company } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const href = `/companies/${company.id}`;
  return (
    <AppFrame company={company} crumbs={[{ label: words.contacts.form.newTitle }]}>
      <PageHeader size="small" title={words.contacts.form.newTitle} lede={company.name} />
      <ContactForm refusal={result?.refusal ?? null} cancelHref={`${href}/contacts`} />
    </AppFrame>
  );
}
