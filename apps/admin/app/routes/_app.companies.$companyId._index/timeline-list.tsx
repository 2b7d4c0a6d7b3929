import { dayOf, daysBetween, formatDay } from "@tandem/ui/format/days";
import { TimelineDay } from "@tandem/ui/patterns/timeline";
import { useReader } from "@tandem/ui/primitives/reader";
import { memo, useRef } from "react";
import * as words from "~/messages/en.ts";
import type { TimelineEvent } from "./timeline-event.ts";
import { TimelineItem } from "./timeline-item.tsx";

/** Entries under their days, newest first; a day is one of the workspace's. */
export function TimelineList({ events }: { events: readonly TimelineEvent[] }) {
  const { timeZone } = useReader();
  const before = useRef(new Map<string, readonly TimelineEvent[]>());
  const days = groupByDay(events, timeZone, before.current);
  before.current = days;
  return [...days].map(([day, entries]) => <Day key={day} day={day} entries={entries} />);
}

/** A day whose entries are the same is not drawn again: a long history grows at the cost of what is added. */
const Day = memo(function Day({ day, entries }: { day: string; entries: readonly TimelineEvent[] }) {
  const { now, timeZone, locale } = useReader();
  const today = dayOf(now, timeZone);
  const distance = daysBetween(day, today);
  const date = formatDay(day, locale, distance < 180 ? "weekday" : "long");
  const near = distance === 0 ? words.timeline.today : distance === 1 ? words.timeline.yesterday : null;
  return (
    <TimelineDay label={near ?? date} date={near ? date : undefined}>
      {entries.map((event) => (
        <TimelineItem key={event.id} event={event} />
      ))}
    </TimelineDay>
  );
});

const dayOfEvent = new WeakMap<TimelineEvent, string>();

function groupByDay(events: readonly TimelineEvent[], timeZone: string, before: Map<string, readonly TimelineEvent[]>) {
  const days = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    const day = dayOfEvent.get(event) ?? dayOf(event.occurredAt, timeZone);
    dayOfEvent.set(event, day);
    const entries = days.get(day);
    if (entries) entries.push(event);
    else days.set(day, [event]);
  }
  return new Map([...days].map(([day, entries]) => [day, sameAs(before.get(day), entries)] as const));
}

const sameAs = (old: readonly TimelineEvent[] | undefined, entries: readonly TimelineEvent[]) =>
  old && old.length === entries.length && old.every((event, index) => event === entries[index]) ? old : entries;
