import { dayOf, daysBetween, formatDay } from "@tandem/ui/format/days";
import { TimelineDay } from "@tandem/ui/patterns/timeline";
import { useReader } from "@tandem/ui/primitives/reader";
import { words } from "~/messages/en.ts";
import type { loader } from "./route.tsx";
import { TimelineItem } from "./timeline-item.tsx";

export type TimelineEvent = Awaited<ReturnType<typeof loader>>["items"][number];

/** Entries under their days, newest first; a day is one of the workspace's. */
export function TimelineList({ events }: { events: readonly TimelineEvent[] }) {
  const { now, timeZone, locale } = useReader();
  const today = dayOf(now, timeZone);
  const days = groupByDay(events, timeZone);
  return [...days].map(([day, entries]) => {
    const distance = daysBetween(day, today);
    const date = formatDay(day, locale, distance < 180 ? "weekday" : "long");
    const near = distance === 0 ? words.timeline.today : distance === 1 ? words.timeline.yesterday : null;
    return (
      <TimelineDay key={day} label={near ?? date} date={near ? date : undefined}>
        {entries.map((event) => (
          <TimelineItem key={event.id} event={event} />
        ))}
      </TimelineDay>
    );
  });
}

function groupByDay(events: readonly TimelineEvent[], timeZone: string): Map<string, TimelineEvent[]> {
  const days = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    const day = dayOf(event.occurredAt, timeZone);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return days;
}
