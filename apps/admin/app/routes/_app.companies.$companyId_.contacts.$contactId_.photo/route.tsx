import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { memberLoader, memberStreamAction } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { changePhoto } from "~/pictures/change-picture.server.ts";
import { photoOf } from "~/pictures/picture-href.ts";
import { PicturePage } from "~/pictures/picture-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${words.pictures.photo.title(data?.contact.name ?? "")} · Tandem` },
];

export const loader = memberLoader(async ({ api, param }) => {
  const companyId = param("companyId");
  const [company, contact] = await Promise.all([
    api.v1.companies[":companyId"].$get({ param: { companyId } }).then(unwrap),
    api.v1.companies[":companyId"].contacts[":contactId"]
      .$get({ param: { companyId, contactId: param("contactId") } })
      .then(unwrap),
  ]);
  const { id, name, photo } = contact;
  return { company: { id: company.id, name: company.name }, contact: { companyId, id, name, photo } };
});

export const action = memberStreamAction(changePhoto);

export default function ContactPhoto() {
  const { company, contact } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const href = `/companies/${company.id}`;
  const backHref = `${href}/contacts/${contact.id}`;
  return (
    <PicturePage
      of={photoOf(contact)}
      company={company}
      crumbs={[
        { label: words.contacts.title, href: `${href}/contacts` },
        { label: contact.name, href: backHref },
      ]}
      backHref={backHref}
      refusal={result && "refusal" in result ? result.refusal : null}
    />
  );
}
