import { Card } from "@tandem/ui/patterns/card";
import { Icon } from "@tandem/ui/primitives/icon";
import { Link } from "@tandem/ui/primitives/link";
import { ChevronRight, CircleCheck, MessageCircleQuestion } from "lucide-react";
import type { Home } from "~/api-types.ts";
import { words } from "~/messages/en.ts";

interface Item {
  href: string;
  title: string;
  detail: string;
  icon: typeof CircleCheck;
}

/** What waits for the customer: approvals, changes to accept, questions; one calm line when nothing does. */
export function NeedsYou({ home }: { home: Home }) {
  const items = itemsOf(home);
  if (items.length === 0) {
    return (
      <p className="flex items-center gap-2.5 text-ink-2">
        <Icon of={CircleCheck} className="text-green" /> {words.home.nothingNeedsYou}
      </p>
    );
  }
  return (
    <section aria-label={words.home.needsYou}>
      <Card asks look="rows" as="ul">
        {items.map(({ href, title, detail, icon }) => (
          <li key={href + title} className="relative flex min-h-16 items-center gap-4 px-4 py-3 hover:bg-hover lg:px-6">
            <span className="grid size-10 shrink-0 place-items-center rounded-card bg-accent-soft text-accent-ink">
              <Icon of={icon} size={20} />
            </span>
            <span className="min-w-0 flex-1">
              <Link href={href} className="block text-lg font-semibold after:absolute after:inset-0 after:content-['']">
                {title}
              </Link>
              <span className="line-clamp-2 text-base text-ink-2">{detail}</span>
            </span>
            <Icon of={ChevronRight} className="text-ink-3" />
          </li>
        ))}
      </Card>
    </section>
  );
}

function itemsOf({ services, waitingTerms, waitingTickets }: Home): Item[] {
  const said = words.home;
  const icon = CircleCheck;
  return [
    ...services.flatMap(({ id, name, deliverables }) =>
      deliverables
        .filter((one) => one.waitsForYou)
        .map((one) => ({ href: `/services#${id}`, title: said.approve(one.title), detail: name, icon })),
    ),
    ...waitingTerms.map(({ objectiveId, objectiveTitle: detail }) => ({
      href: `/objectives/${objectiveId}`,
      title: said.acceptTerms,
      detail,
      icon,
    })),
    ...waitingTickets.map(({ id, number, lastMessage, subject }) => ({
      href: `/tickets/${id}`,
      title: said.answer(number),
      detail: lastMessage ?? subject,
      icon: MessageCircleQuestion,
    })),
  ];
}
