import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Avatar } from "@tandem/ui/primitives/avatar";
import { AppFrame } from "~/app-frame.tsx";
import { textOf, textOrNull } from "~/form-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { EmploymentForm } from "./employment-form.tsx";
import { FindCompany } from "./find-company.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${words.contact360.newCompany.title(data?.contact.name ?? "")} · Tandem` },
];

/** The person, and the companies that what was typed finds. */
export const loader = memberLoader(async ({ api, param, url }) => {
  const path = { companyId: param("companyId"), contactId: param("contactId") };
  const q = url.searchParams.get("q")?.trim() ?? "";
  const [contact, found] = await Promise.all([
    api.v1.companies[":companyId"].contacts[":contactId"].$get({ param: path }).then(unwrap),
    q === "" ? null : api.v1.companies.$get({ query: { q, limit: "20" } }).then(unwrap),
  ]);
  const companies = (found?.items ?? []).filter(({ id }) => id !== path.companyId);
  return { contact, q, companies: companies.map(({ id, name, city }) => ({ id, name, city })) };
});

export const action = memberAction(async ({ api, param }, form) => {
  const path = { companyId: param("companyId"), contactId: param("contactId") };
  const json = {
    companyId: textOf(form, "companyId"),
    title: textOrNull(form, "title"),
    email: textOrNull(form, "email"),
    startedOn: textOrNull(form, "startedOn"),
  };
  const employments = api.v1.companies[":companyId"].contacts[":contactId"].employments;
  const added = await unwrap(await employments.$post({ param: path, json }));
  throw redirect(`/companies/${added.companyId}/contacts/${added.id}`);
});

export default function NewCompanyOfContact() {
  const { contact, q, companies } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const said = words.contact360.newCompany;
  const href = `/companies/${contact.companyId}/contacts/${contact.id}`;
  return (
    <AppFrame
      crumbs={[
        { label: words.contacts.title, href: "/contacts" },
        { label: contact.name, href },
        { label: words.contact360.actions.newCompany },
      ]}
    >
      <PageHeader
        size="small"
        mark={<Avatar name={contact.name} size={44} />}
        title={said.title(contact.name)}
        lede={said.lede}
      />
      <div className="grid max-w-3xl gap-5 px-6 pb-6 max-md:px-4">
        <FindCompany q={q} count={companies.length} />
        {companies.length > 0 && (
          <EmploymentForm key={q} companies={companies} refusal={result?.refusal ?? null} cancelHref={href} />
        )}
      </div>
    </AppFrame>
  );
}
