import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Avatar } from "@tandem/ui/primitives/avatar";
import { Tag } from "@tandem/ui/primitives/tag";
import { Archive, ArchiveRestore, DoorOpen } from "lucide-react";
import { AppFrame } from "~/app-frame.tsx";
import { ContactForm } from "~/contact-form/contact-form.tsx";
import { contactValues } from "~/contact-form/contact-values.ts";
import { textOf } from "~/form-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import { words } from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";

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
  const contact = api.v1.companies[":companyId"].contacts[":contactId"];
  const version = Number(textOf(form, "version"));
  const act = form.get("act");
  if (act === "left") await unwrap(await contact.left.$post({ param: path, json: {} }));
  else if (act) await unwrap(await contact.$patch({ param: path, json: { archived: act === "archive", version } }));
  else await unwrap(await contact.$patch({ param: path, json: { ...contactValues(form), version } }));
  throw redirect(`/companies/${path.companyId}/contacts`);
});

export default function EditContact() {
  const { company, contact } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const href = `/companies/${company.id}`;
  return (
    <AppFrame
      crumbs={[
        { label: words.companies.title, href: "/companies" },
        { label: company.name, href },
        { label: words.contacts.title, href: `${href}/contacts` },
        { label: contact.name },
      ]}
    >
      <PageHeader
        size="small"
        mark={<Avatar name={contact.name} size={44} />}
        title={contact.name}
        badge={contact.endedOn && <Tag>{words.contacts.left}</Tag>}
        lede={[contact.title, company.name].filter(Boolean).join(", ")}
        actions={<ContactActs contact={contact} />}
      />
      <ContactForm contact={contact} refusal={result?.refusal ?? null} cancelHref={`${href}/contacts`} />
    </AppFrame>
  );
}

function ContactActs({ contact }: { contact: { version: number; archivedAt: string | null; endedOn: string | null } }) {
  const { me } = useSignedIn();
  const said = words.contacts.form;
  if (me.role === "viewer") return null;
  const isArchived = contact.archivedAt !== null;
  return (
    <>
      {!contact.endedOn && (
        <Form method="post">
          <input type="hidden" name="act" value="left" />
          <InlineConfirm icon={DoorOpen} confirmLabel={said.leftConfirm}>
            {said.left}
          </InlineConfirm>
        </Form>
      )}
      <Form method="post">
        <input type="hidden" name="version" value={contact.version} />
        <input type="hidden" name="act" value={isArchived ? "restore" : "archive"} />
        <InlineConfirm
          icon={isArchived ? ArchiveRestore : Archive}
          confirmLabel={isArchived ? said.restore : said.archiveConfirm}
        >
          {isArchived ? said.restore : said.archive}
        </InlineConfirm>
      </Form>
    </>
  );
}
