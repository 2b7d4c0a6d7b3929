import { Day } from "@tandem/ui/customer/day";
import { Moment } from "@tandem/ui/customer/moment";
import { dayOf } from "@tandem/ui/format/days";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Section } from "@tandem/ui/patterns/section";
import { Icon } from "@tandem/ui/primitives/icon";
import { Link, TextLink } from "@tandem/ui/primitives/link";
import { useReader } from "@tandem/ui/primitives/reader";
import { Calendar, CalendarX2, PackageCheck, RefreshCw, SquareCheck } from "lucide-react";
import type { CompanyView } from "~/company.tsx";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { upcomingItems } from "./upcoming-items.ts";

const SHOWN = 8;
const ICONS = { meeting: Calendar, task: SquareCheck, deliverable: PackageCheck, renewal: RefreshCw };

/** Meetings, tasks, deliverables and renewals that lie ahead, and what is late. */
export function GlanceUpcoming({ view }: { view: CompanyView }) {
  const canWrite = useSignedIn().me.role !== "viewer";
  const { now, timeZone } = useReader();
  const items = upcomingItems(view, dayOf(now, timeZone));
  const said = words.glance.upcoming;
  return (
    <Section
      inset="rail"
      title={said.title}
      count={items.length > SHOWN ? words.company.glance.of(SHOWN, items.length) : undefined}
    >
      {items.length === 0 && (
        <EmptyState
          icon={CalendarX2}
          title={said.none}
          actions={canWrite && <TextLink href={`/companies/${view.company.id}/objectives/new`}>{said.add}</TextLink>}
        />
      )}
      <ul className="text-sm">
        {items.slice(0, SHOWN).map((item) => (
          <li key={item.id} className="flex items-center gap-2 py-1">
            <Icon
              of={ICONS[item.kind]}
              size={14}
              label={said.kinds[item.kind]}
              className={item.isLate ? "text-orange" : "text-ink-3"}
            />
            <span className="min-w-0 flex-1 truncate" title={`${said.kinds[item.kind]}: ${item.title}`}>
              {item.href ? (
                <Link href={item.href} className="hover:underline">
                  {item.title}
                </Link>
              ) : (
                item.title
              )}
            </span>
            <span className={item.isLate ? "shrink-0 text-orange" : "shrink-0 text-ink-3"}>
              {item.at ? (
                <Moment value={item.at} />
              ) : (
                item.dueOn && <Day value={item.dueOn} look={item.isLate ? "distance" : "auto"} inline />
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
