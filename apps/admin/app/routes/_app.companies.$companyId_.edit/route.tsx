import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Archive, ArchiveRestore } from "lucide-react";
import { AppFrame } from "~/app-frame.tsx";
import { CompanyForm } from "~/company-form/company-form.tsx";
import { companyValues } from "~/company-form/company-values.ts";
import { textOf } from "~/form-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${words.companyForm.editTitle(data?.company.name ?? "")} · Tandem` },
];

export const loader = memberLoader(async ({ api, param }) => {
  const [company, members] = await Promise.all([
    api.v1.companies[":companyId"].$get({ param: { companyId: param("companyId") } }).then(unwrap),
    api.v1.members.$get().then(unwrap),
  ]);
  return { company, members: members.items };
});

export const action = memberAction(async ({ api, param }, form) => {
  const companyId = param("companyId");
  const version = Number(textOf(form, "version"));
  const archived = form.get("archived");
  const json = archived === null ? { ...companyValues(form), version } : { archived: archived === "true", version };
  await unwrap(await api.v1.companies[":companyId"].$patch({ param: { companyId }, json }));
  throw redirect(archived === "true" ? "/companies" : `/companies/${companyId}`);
});

export default function EditCompany() {
  const { company, members } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const href = `/companies/${company.id}`;
  return (
    <AppFrame company={company} crumbs={[{ label: words.companyForm.editTitle("").trim() }]}>
      <PageHeader
        size="small"
        title={words.companyForm.editTitle(company.name)}
        actions={<ArchiveForm company={company} />}
      />
      <CompanyForm company={company} members={members} refusal={result?.refusal ?? null} cancelHref={href} />
    </AppFrame>
  );
}

function ArchiveForm({ company }: { company: { version: number; archivedAt: string | null } }) {
  const said = words.companyForm;
  const isArchived = company.archivedAt !== null;
  return (
    <Form method="post">
      <input type="hidden" name="version" value={company.version} />
      <input type="hidden" name="archived" value={String(!isArchived)} />
      <InlineConfirm
        icon={isArchived ? ArchiveRestore : Archive}
        confirmLabel={isArchived ? said.restore : said.archiveConfirm}
      >
        {isArchived ? said.restore : said.archive}
      </InlineConfirm>
    </Form>
  );
}
