import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { TicketPriority } from "@tandem/ui/customer/ticket-priority";
import { useMessages } from "@tandem/ui/messages/messages-context";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Section } from "@tandem/ui/patterns/section";
import { Link, TextLink } from "@tandem/ui/primitives/link";
import { LifeBuoy } from "lucide-react";
import type { CompanyView, Panels } from "~/company.tsx";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { timeToReply } from "./time-to-reply.ts";

/** Open tickets, the most pressing first, and how support went in the last 90 days. */
export function GlanceSupport({ view, support }: { view: CompanyView; support: Panels["support"] }) {
  const canWrite = useSignedIn().me.role !== "viewer";
  const { company, tickets } = view;
  const priorities = useMessages().priority;
  const said = words.glance.support;
  const open = tickets.filter((ticket) => ticket.status === "open" || ticket.status === "pending");
  const order = ["urgent", "high", "normal", "low"];
  const shown = open.sort((a, b) => order.indexOf(a.priority) - order.indexOf(b.priority)).slice(0, 4);
  const byPriority = support.openByPriority.map(
    ({ priority, count }) => `${count} ${priorities[priority].toLowerCase()}`,
  );
  return (
    <Section
      inset="rail"
      title={words.company.glance.support}
      count={byPriority.length > 0 ? byPriority.join(", ") : words.company.glance.open(0)}
      action={
        support.hasEver && <TextLink href={`/companies/${company.id}/tickets`}>{words.company.glance.all}</TextLink>
      }
    >
      {!support.hasEver && (
        <EmptyState
          icon={LifeBuoy}
          title={said.none}
          actions={canWrite && <TextLink href={`/companies/${company.id}/contacts`}>{said.access}</TextLink>}
        >
          {said.noneDetail}
        </EmptyState>
      )}
      {support.hasEver && shown.length === 0 && <p className="text-sm text-ink-2">{said.quiet}</p>}
      <ul className="text-sm">
        {shown.map((ticket) => (
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
      {support.hasEver && <p className="mt-1 text-xs text-ink-3">{sentence(support)}</p>}
    </Section>
  );
}

function sentence({ openedIn90Days, medianFirstReplyMinutes, csat }: Panels["support"]): string {
  const said = words.glance.support;
  return [
    said.recent(openedIn90Days),
    medianFirstReplyMinutes !== null && said.firstReply(timeToReply(medianFirstReplyMinutes)),
    csat ? said.rated(csat.average.toFixed(1), csat.count) : openedIn90Days > 0 && said.unrated,
  ]
    .filter(Boolean)
    .join(", ");
}
