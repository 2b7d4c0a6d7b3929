import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Avatar } from "@tandem/ui/primitives/avatar";
import { Tag } from "@tandem/ui/primitives/tag";
import { AppFrame } from "~/app-frame.tsx";
import { ContactForm } from "~/contact-form/contact-form.tsx";
import { contactValues } from "~/contact-form/contact-values.ts";
import { textOf } from "~/form-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { photoSrc } from "~/pictures/picture-href.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.contact.name ?? words.contacts.title} · Tandem` },
];

export const loader = memberLoader(async ({ api, param }) => {
  const companyId = param("companyId");
  const [company, contact] = await Promise.all([
    api.v1.companies[":companyId"].$get({ param: { companyId } }).then(unwrap),
    api.v1.companies[":companyId"].contacts[":contactId"]
      .$get({ param: { companyId, contactId: param("contactId") } })
      .then(unwrap),
  ]);
  return { company, contact };
});

export const action = memberAction(async ({ api, param }, form) => {
  const path = { companyId: param("companyId"), contactId: param("contactId") };
  const json = { ...contactValues(form), version: Number(textOf(form, "version")) };
  await unwrap(await api.v1.companies[":companyId"].contacts[":contactId"].$patch({ param: path, json }));
  throw redirect(`/companies/${path.companyId}/contacts/${path.contactId}`);
});

export default function EditContact() {
  const { company, contact } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const href = `/companies/${company.id}`;
  return (
    <AppFrame
      company={company}
      crumbs={[
        { label: words.contacts.title, href: `${href}/contacts` },
        { label: contact.name, href: `${href}/contacts/${contact.id}` },
        { label: words.contact360.actions.edit },
      ]}
    >
      <PageHeader
        size="small"
        mark={<Avatar name={contact.name} photo={company.archivedAt ? null : photoSrc(contact)} size={44} />}
        title={contact.name}
        badge={contact.endedOn && <Tag>{words.contacts.left}</Tag>}
        lede={[contact.title, company.name].filter(Boolean).join(", ")}
      />
      <ContactForm contact={contact} refusal={result?.refusal ?? null} cancelHref={`${href}/contacts/${contact.id}`} />
    </AppFrame>
  );
}
