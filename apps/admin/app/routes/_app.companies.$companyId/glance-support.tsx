import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { TicketPriority } from "@tandem/ui/customer/ticket-priority";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Section } from "@tandem/ui/patterns/section";
import { Link } from "@tandem/ui/primitives/link";
import { LifeBuoy } from "lucide-react";
import type { CompanyView } from "~/company.tsx";
import { words } from "~/messages/en.ts";

/** Open tickets, the most pressing first. */
export function GlanceSupport({ view: { company, tickets, figures } }: { view: CompanyView }) {
  const said = words.company.glance;
  const open = tickets.filter((ticket) => ticket.status === "open" || ticket.status === "pending").slice(0, 4);
  return (
    <Section inset="rail" title={said.support} count={said.open(figures.openTicketCount)}>
      {open.length === 0 && <EmptyState icon={LifeBuoy} title={said.noTickets} />}
      <ul className="text-sm">
        {open.map((ticket) => (
          <li key={ticket.id} className="flex items-center gap-2 py-1">
            <TicketPriority priority={ticket.priority} />
            <Link
              href={`/companies/${company.id}/tickets/${ticket.id}`}
              className="min-w-0 flex-1 truncate hover:underline"
              title={ticket.subject}
            >
              #{ticket.number} {ticket.subject}
            </Link>
            <RelativeTime value={ticket.openedAt} className="shrink-0 text-ink-3" />
          </li>
        ))}
      </ul>
    </Section>
  );
}
