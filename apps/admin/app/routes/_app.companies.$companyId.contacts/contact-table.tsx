import { NoValue } from "@tandem/ui/customer/no-value";
import { PersonName } from "@tandem/ui/customer/person-name";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { Tag } from "@tandem/ui/primitives/tag";
import { USUAL_CONTACT_SORT } from "~/contact-filter.tsx";
import * as words from "~/messages/en.ts";
import { photoSrc } from "~/pictures/picture-href.ts";
import { sortLink } from "~/sort-link.ts";
import { PortalAccessCell } from "./portal-access-cell.tsx";
import type { loader } from "./route.tsx";

export type ContactRow = Awaited<ReturnType<typeof loader>>["items"][number];
type Props = { contacts: readonly ContactRow[]; params: URLSearchParams };

const said = words.contacts.columns;

export const CONTACT_SORTS = {
  name: said.name,
  title: said.title,
  role: said.roles,
  last_activity: said.lastActivity,
};

/** The people of one company, with their part in it and their way into the portal. */
export function ContactTable({ contacts, params }: Props) {
  const sorts = (key: keyof typeof CONTACT_SORTS, descendsFirst = false) =>
    sortLink(params, key, USUAL_CONTACT_SORT, { descendsFirst });
  const columns: Column<ContactRow>[] = [
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
      width: "24%",
      ...sorts("title"),
      title: (row) => row.title ?? undefined,
      render: (row) => row.title ?? <NoValue />,
    },
    {
      key: "roles",
      header: said.roles,
      width: "128px",
      ...sorts("role"),
      render: (row) => (row.roles[0] ? <Tag>{words.contacts.roles[row.roles[0]]}</Tag> : <NoValue />),
      title: (row) => row.roles.map((role) => words.contacts.roles[role]).join(", "),
    },
    {
      key: "lastActivity",
      header: said.lastActivity,
      width: "112px",
      ...sorts("last_activity", true),
      render: (row) => (row.lastActivityAt ? <RelativeTime value={row.lastActivityAt} /> : <NoValue />),
    },
    {
      key: "portal",
      header: said.portal,
      width: "168px",
      wrap: true,
      render: (row) => <PortalAccessCell contact={row} />,
    },
  ];
  return (
    <DataTable
      caption={words.contacts.title}
      columns={columns}
      rows={contacts}
      rowKey={(row) => row.id}
      rowHref={(row) => `/companies/${row.companyId}/contacts/${row.id}`}
      stickyHead={false}
    />
  );
}
