import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { NoValue } from "@tandem/ui/customer/no-value";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { Avatar } from "@tandem/ui/primitives/avatar";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { Tag } from "@tandem/ui/primitives/tag";
import { UserRound } from "lucide-react";
import { useRef } from "react";
import { AppFrame } from "~/app-frame.tsx";
import { CompanyCell } from "~/company-cell.tsx";
import { ContactFilter, contactFilters, contactQuery, isFilteredContacts } from "~/contact-filter.tsx";
import { ExportButton } from "~/export-button.tsx";
import { useListKeys } from "~/list-keys.tsx";
import { memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";

export const meta: MetaFunction = () => [{ title: `${words.contacts.title} · Tandem` }];

export const loader = memberLoader(async ({ api, url }) =>
  unwrap(await api.v1.contacts.$get({ query: contactQuery(url.searchParams) })),
);

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
    wrap: true,
    render: (row) => <CompanyCell company={row.company} />,
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
      actions={<ExportButton kind="contacts" filters={contactFilters(params)} />}
    >
      <h1 className="sr-only">{words.contacts.title}</h1>
      <div className="px-6 py-3 max-md:px-4">
        <ContactFilter params={params} />
      </div>
      {page.items.length === 0 ? (
        <div className="p-6 max-md:p-4">
          <EmptyState
            look="page"
            icon={UserRound}
            title={isFilteredContacts(params) ? words.contacts.noMatch : words.contacts.none}
            actions={isFilteredContacts(params) && <ButtonLink href="/contacts">{words.contacts.clear}</ButtonLink>}
          >
            {!isFilteredContacts(params) && words.contacts.noneDetail}
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
