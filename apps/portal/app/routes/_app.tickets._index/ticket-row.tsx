import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { TicketPriority } from "@tandem/ui/customer/ticket-priority";
import { Link } from "@tandem/ui/primitives/link";
import type { Ticket } from "~/api-types.ts";
import { TicketState } from "~/ticket-state.tsx";

export function TicketRow({ ticket }: { ticket: Ticket }) {
  return (
    <li className="relative grid gap-x-8 gap-y-1 px-4 py-4 hover:bg-hover lg:grid-cols-[minmax(0,1fr)_190px] lg:px-6">
      <div className="min-w-0 max-lg:order-2">
        <h2 className="text-lg font-semibold text-pretty wrap-anywhere">
          <Link href={`/tickets/${ticket.id}`} className="line-clamp-3 after:absolute after:inset-0 after:content-['']">
            {ticket.subject}
          </Link>
        </h2>
        {ticket.lastMessage && <p className="line-clamp-1 text-ink-2">{ticket.lastMessage}</p>}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-3 lg:flex-col lg:items-end lg:justify-start">
        <span className="flex items-center gap-2.5">
          <TicketPriority priority={ticket.priority} look="word" />
          <TicketState ticket={ticket} />
        </span>
        <span className="text-base text-ink-3 tnum">
          #{ticket.number}, <RelativeTime value={ticket.lastMessageAt ?? ticket.openedAt} inline />
        </span>
      </div>
    </li>
  );
}
