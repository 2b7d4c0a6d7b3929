import { Card } from "@tandem/ui/patterns/card";
import { Icon } from "@tandem/ui/primitives/icon";
import { Link } from "@tandem/ui/primitives/link";
import { ChevronRight, CircleCheck, MessageCircleQuestion } from "lucide-react";
import type { Ticket } from "~/api-types.ts";
import { words } from "~/messages/en.ts";

/** What waits for the customer, oldest first; one calm line when nothing does. */
export function NeedsYou({ tickets }: { tickets: readonly Ticket[] }) {
  if (tickets.length === 0) {
    return (
      <p className="flex items-center gap-2.5 text-ink-2">
        <Icon of={CircleCheck} className="text-green" /> {words.home.nothingNeedsYou}
      </p>
    );
  }
  return (
    <section aria-label={words.home.needsYou}>
      <Card asks look="rows" as="ul">
        {tickets.map((ticket) => (
          <li key={ticket.id} className="relative flex min-h-16 items-center gap-4 px-4 py-3 hover:bg-hover lg:px-6">
            <span className="grid size-10 shrink-0 place-items-center rounded-card bg-accent-soft text-accent-ink">
              <Icon of={MessageCircleQuestion} size={20} />
            </span>
            <span className="min-w-0 flex-1">
              <Link
                href={`/tickets/${ticket.id}`}
                className="block text-lg font-semibold after:absolute after:inset-0 after:content-['']"
              >
                {words.home.answer(ticket.number)}
              </Link>
              <span className="line-clamp-2 text-base text-ink-2">{ticket.lastMessage ?? ticket.subject}</span>
            </span>
            <Icon of={ChevronRight} className="text-ink-3" />
          </li>
        ))}
      </Card>
    </section>
  );
}
