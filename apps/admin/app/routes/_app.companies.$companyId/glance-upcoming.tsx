import { Day } from "@tandem/ui/customer/day";
import { Moment } from "@tandem/ui/customer/moment";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Section } from "@tandem/ui/patterns/section";
import { Icon } from "@tandem/ui/primitives/icon";
import { Calendar, CalendarX2, SquareCheck } from "lucide-react";
import type { CompanyView } from "~/company.tsx";
import { words } from "~/messages/en.ts";

/** Meetings and tasks that lie ahead, and what is late. */
export function GlanceUpcoming({ view: { upcoming } }: { view: CompanyView }) {
  const said = words.company.glance;
  return (
    <Section inset="rail" title={said.upcoming}>
      {upcoming.length === 0 && <EmptyState icon={CalendarX2} title={said.nothingUpcoming} />}
      <ul className="text-sm">
        {upcoming.map((item) => (
          <li key={item.id} className="flex items-center gap-2 py-1">
            <Icon
              of={item.kind === "meeting" ? Calendar : SquareCheck}
              size={14}
              className={item.isLate ? "text-orange" : "text-ink-3"}
            />
            <span className="min-w-0 flex-1 truncate" title={item.title}>
              {item.title}
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
