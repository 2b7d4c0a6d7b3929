import { NoValue } from "@tandem/ui/customer/no-value";
import { PersonName } from "@tandem/ui/customer/person-name";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { Tag } from "@tandem/ui/primitives/tag";
import { CompanyCell } from "~/company-cell.tsx";
import { USUAL_CONTACT_SORT } from "~/contact-filter.tsx";
import * as words from "~/messages/en.ts";
import { photoSrc } from "~/pictures/picture-href.ts";
import { sortLink } from "~/sort-link.ts";
import type { loader } from "./route.tsx";

type Row = Awaited<ReturnType<typeof loader>>["items"][number];

const said = words.contacts.columns;

export const CONTACT_SORTS = { name: said.name, title: said.title, company: said.company, email: said.email };

export function BookContactTable({ rows, params }: { rows: readonly Row[]; params: URLSearchParams }) {
  const sorts = (key: keyof typeof CONTACT_SORTS) => sortLink(params, key, USUAL_CONTACT_SORT);
  const columns: Column<Row>[] = [
    {
      key: "name",
      header: said.name,
      primary: true,
      ...sorts("name"),
      title: (row) => row.name,
      render: (row) => (
        <PersonName person={row} photo={photoSrc(row)} note={row.endedOn && <Tag>{words.contacts.left}</Tag>} />
      ),
    },
    {
      key: "title",
      header: said.title,
      width: "20%",
      ...sorts("title"),
      title: (row) => row.title ?? undefined,
      render: (row) => row.title ?? <NoValue />,
    },
    {
      key: "company",
      header: said.company,
      width: "20%",
      wrap: true,
      ...sorts("company"),
      render: (row) => <CompanyCell company={row.company} />,
    },
    {
      key: "email",
      header: said.email,
      width: "22%",
      ...sorts("email"),
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
  return (
    <DataTable
      caption={words.contacts.title}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/companies/${row.companyId}/contacts/${row.id}`}
    />
  );
}
