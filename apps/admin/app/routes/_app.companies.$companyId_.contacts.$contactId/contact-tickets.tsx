import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { TicketPriority } from "@tandem/ui/customer/ticket-priority";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Section } from "@tandem/ui/patterns/section";
import { TextLink } from "@tandem/ui/primitives/link";
import { LifeBuoy } from "lucide-react";
import * as words from "~/messages/en.ts";
import { TicketState } from "~/ticket-state.tsx";
import type { Contact360View } from "./contact-view.ts";

type Row = Contact360View["tickets"][number];

const said = words.contact360.tickets;
const COLUMNS: Column<Row>[] = [
  {
    key: "subject",
    header: said.columns.subject,
    primary: true,
    title: (row) => row.subject,
    render: (row) => `#${row.number} ${row.subject}`,
  },
  {
    key: "priority",
    header: said.columns.priority,
    width: "96px",
    render: (row) => <TicketPriority priority={row.priority} />,
  },
  { key: "status", header: said.columns.status, width: "168px", render: (row) => <TicketState ticket={row} /> },
  {
    key: "opened",
    header: said.columns.opened,
    width: "112px",
    render: (row) => <RelativeTime value={row.openedAt} />,
  },
];

/** What this person asked for help with, open ones first. */
export function ContactTickets({ view: { company, tickets, openTicketCount } }: { view: Contact360View }) {
  return (
    <Section
      title={said.title}
      count={said.count(openTicketCount)}
      action={tickets.length > 0 && <TextLink href={`/companies/${company.id}/tickets`}>{said.all}</TextLink>}
    >
      {tickets.length === 0 ? (
        <EmptyState icon={LifeBuoy} title={said.none}>
          {said.noneDetail}
        </EmptyState>
      ) : (
        <DataTable
          caption={said.title}
          columns={COLUMNS}
          rows={tickets}
          rowKey={(row) => row.id}
          rowHref={(row) => `/companies/${row.companyId}/tickets/${row.id}`}
          density="compact"
          inset
          stickyHead={false}
        />
      )}
    </Section>
  );
}
