import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { NoValue } from "@tandem/ui/customer/no-value";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { Avatar } from "@tandem/ui/primitives/avatar";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { SearchField } from "@tandem/ui/primitives/search-field";
import { Tag } from "@tandem/ui/primitives/tag";
import { UserRound } from "lucide-react";
import { useRef } from "react";
import { AppFrame } from "~/app-frame.tsx";
import { CompanyLink } from "~/company-link.tsx";
import { ExportButton } from "~/export-button.tsx";
import { useListKeys } from "~/list-keys.tsx";
import { memberLoader } from "~/member-request.server.ts";
import { words } from "~/messages/en.ts";
import { open360Column } from "~/open-360-column.tsx";

export const meta: MetaFunction = () => [{ title: `${words.contacts.title} · Tandem` }];

export const loader = memberLoader(async ({ api, url }) => {
  const { q, cursor } = Object.fromEntries(url.searchParams);
  return unwrap(await api.v1.contacts.$get({ query: { ...(q && { q }), ...(cursor && { cursor }) } }));
});

type ContactRow = Awaited<ReturnType<typeof loader>>["items"][number];

const said = words.contacts.columns;
const COLUMNS: Column<ContactRow>[] = [
  {
    key: "name",
    header: said.name,
    primary: true,
    title: (row) => row.name,
    render: (row) => (
      <span className="inline-flex max-w-full items-center gap-2 align-middle">
        <Avatar name={row.name} />
        <span className="truncate">{row.name}</span>
        {row.endedOn && <Tag>{words.contacts.left}</Tag>}
      </span>
    ),
  },
  {
    key: "title",
    header: said.title,
    width: "20%",
    title: (row) => row.title ?? undefined,
    render: (row) => row.title ?? <NoValue />,
  },
  {
    key: "company",
    header: said.company,
    width: "20%",
    title: (row) => row.company.name,
    render: (row) => <CompanyLink company={row.company} />,
  },
  {
    key: "email",
    header: said.email,
    width: "22%",
    title: (row) => row.email ?? undefined,
    render: (row) => row.email ?? <NoValue />,
  },
  {
    key: "lastActivity",
    header: said.lastActivity,
    width: "120px",
    render: (row) => (row.lastActivityAt ? <RelativeTime value={row.lastActivityAt} /> : <NoValue />),
  },
  open360Column((row) => row.company),
];

export default function Contacts() {
  const page = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list);
  const more = new URLSearchParams(params);
  if (page.nextCursor) more.set("cursor", page.nextCursor);
  return (
    <AppFrame
      crumbs={[{ label: words.contacts.title }]}
      actions={<ExportButton kind="contacts" filters={{ q: params.get("q") ?? undefined }} />}
    >
      <h1 className="sr-only">{words.contacts.title}</h1>
      <Form method="get" key={params.toString()} className="px-6 py-3 max-md:px-4">
        <SearchField
          name="q"
          label={words.contacts.find}
          shortcut="/"
          defaultValue={params.get("q") ?? ""}
          className="w-72 max-md:w-full"
        />
      </Form>
      {page.items.length === 0 ? (
        <div className="p-6 max-md:p-4">
          <EmptyState
            look="page"
            icon={UserRound}
            title={params.has("q") ? words.contacts.noMatch : words.contacts.none}
            actions={params.has("q") && <ButtonLink href="/contacts">{words.contacts.clear}</ButtonLink>}
          >
            {!params.has("q") && words.contacts.noneDetail}
          </EmptyState>
        </div>
      ) : (
        <div ref={list}>
          <DataTable
            caption={words.contacts.title}
            columns={COLUMNS}
            rows={page.items}
            rowKey={(row) => row.id}
            rowHref={(row) => `/companies/${row.companyId}/contacts/${row.id}`}
          />
          <PaginationMore href={page.nextCursor && `?${more}`} />
        </div>
      )}
    </AppFrame>
  );
}
