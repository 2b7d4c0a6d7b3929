import { NoValue } from "@tandem/ui/customer/no-value";
import { PersonName } from "@tandem/ui/customer/person-name";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { TicketPriority } from "@tandem/ui/customer/ticket-priority";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { CompanyCell } from "~/company-cell.tsx";
import * as words from "~/messages/en.ts";
import { sortLink } from "~/sort-link.ts";
import { TicketState } from "~/ticket-state.tsx";
import type { loader } from "./route.tsx";

type Row = Awaited<ReturnType<typeof loader>>["page"]["items"][number];
const said = words.tickets.columns;

/** Tickets of the whole book, each with its company; what sorts says so in the address. */
export function TicketsTable({ rows, params }: { rows: readonly Row[]; params: URLSearchParams }) {
  const columns: Column<Row>[] = [
    {
      key: "subject",
      header: said.subject,
      primary: true,
      title: (row) => row.subject,
      render: (row) => (
        <>
          <span className="text-ink-3 tnum">#{row.number}</span> {row.subject}
        </>
      ),
    },
    {
      key: "company",
      header: said.company,
      width: "184px",
      wrap: true,
      render: (row) => <CompanyCell company={row.company} />,
    },
    { key: "state", header: said.state, width: "176px", render: (row) => <TicketState ticket={row} /> },
    {
      key: "priority",
      header: said.priority,
      width: "80px",
      render: (row) => <TicketPriority priority={row.priority} />,
    },
    {
      key: "assignee",
      header: said.assignee,
      width: "128px",
      title: (row) => row.assignee?.name,
      render: (row) => <PersonName person={row.assignee} />,
    },
    {
      key: "opened",
      header: said.opened,
      width: "100px",
      ...sortLink(params, "opened", "-opened", { descendsFirst: true }),
      render: (row) => <RelativeTime value={row.openedAt} />,
    },
    {
      key: "last_message",
      header: said.lastMessage,
      width: "112px",
      ...sortLink(params, "last_message", "-opened", { descendsFirst: true }),
      render: (row) => (row.lastMessageAt ? <RelativeTime value={row.lastMessageAt} /> : <NoValue />),
    },
  ];
  return (
    <DataTable
      caption={words.tickets.title}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/companies/${row.companyId}/tickets/${row.id}`}
    />
  );
}
