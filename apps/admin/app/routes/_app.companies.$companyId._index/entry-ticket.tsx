import type { TicketDetail } from "@tandem/domain/tickets/ticket";
import type { TimelineEvent as WholeEvent } from "@tandem/domain/timeline/timeline-event";
import { Moment } from "@tandem/ui/customer/moment";
import { Tag } from "@tandem/ui/primitives/tag";
import * as words from "~/messages/en.ts";
import { Changes } from "./changes.tsx";

/** A ticket's conversation, oldest first; what the customer does not read says so. */
export function EntryTicket({ ticket, event }: { ticket: TicketDetail; event: WholeEvent }) {
  return (
    <>
      {event.facts.changes && <Changes changes={event.facts.changes} />}
      <ol className="grid gap-3">
        {ticket.messages.map((message) => (
          <li key={message.id} className="border-l-2 border-line pl-3">
            <p className="flex flex-wrap items-center gap-2 text-xs text-ink-3">
              <span className="font-medium text-ink">{message.author.name}</span>
              <Moment value={message.sentAt} look="moment" />
              {message.visibility === "internal" && <Tag tone="yellow">{words.timeline.entry.internal}</Tag>}
            </p>
            <p className="max-w-[66ch] whitespace-pre-line text-ink-2 wrap-anywhere">{message.body}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
