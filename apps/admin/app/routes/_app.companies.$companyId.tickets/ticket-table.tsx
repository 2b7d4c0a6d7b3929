import { NoValue } from "@tandem/ui/customer/no-value";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { TicketPriority } from "@tandem/ui/customer/ticket-priority";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import * as words from "~/messages/en.ts";
import { sortLink } from "~/sort-link.ts";
import { TicketState } from "~/ticket-state.tsx";
import type { loader } from "./route.tsx";

type Row = Awaited<ReturnType<typeof loader>>["page"]["items"][number];

export const USUAL_SORT = "-opened";

/** The tickets of one company; every column sorts. */
export function TicketTable({ rows, params }: { rows: readonly Row[]; params: URLSearchParams }) {
  const said = words.tickets.columns;
  const sorts = (key: string, descendsFirst = false) => sortLink(params, key, USUAL_SORT, { descendsFirst });
  const columns: Column<Row>[] = [
    {
      key: "subject",
      header: said.subject,
      primary: true,
      ...sorts("subject"),
      title: (row) => row.subject,
      render: (row) => row.subject,
    },
    {
      key: "number",
      header: said.number,
      width: "80px",
      ...sorts("number"),
      render: (row) => <span className="tnum">#{row.number}</span>,
    },
    {
      key: "status",
      header: said.state,
      width: "176px",
      ...sorts("status"),
      render: (row) => <TicketState ticket={row} />,
    },
    {
      key: "priority",
      header: said.priority,
      width: "88px",
      ...sorts("priority"),
      render: (row) => <TicketPriority priority={row.priority} />,
    },
    {
      key: "requester",
      header: said.requester,
      width: "136px",
      ...sorts("requester"),
      title: (row) => row.requester?.name,
      render: (row) => row.requester?.name ?? <NoValue />,
    },
    {
      key: "assignee",
      header: said.assignee,
      width: "120px",
      ...sorts("assignee"),
      title: (row) => row.assignee?.name,
      render: (row) => row.assignee?.name ?? <NoValue />,
    },
    {
      key: "opened",
      header: said.opened,
      width: "120px",
      ...sorts("opened", true),
      render: (row) => <RelativeTime value={row.openedAt} />,
    },
    {
      key: "last_message",
      header: said.lastMessage,
      width: "128px",
      ...sorts("last_message", true),
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
      stickyHead={false}
    />
  );
}
