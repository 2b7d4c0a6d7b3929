import { Moment } from "@tandem/ui/customer/moment";
import { Money } from "@tandem/ui/customer/money";
import { TimelineIcon, type TimelineTone } from "@tandem/ui/customer/timeline-icon";
import { useMessages } from "@tandem/ui/messages/messages-context";
import { TimelineEntry } from "@tandem/ui/patterns/timeline";
import { Tag } from "@tandem/ui/primitives/tag";
import { Lock } from "lucide-react";
import { lazy, memo, Suspense, useState } from "react";
import * as words from "~/messages/en.ts";
import { Changes } from "./changes.tsx";
import { MarkedText, MentionText } from "./marked-text.tsx";
import type { TimelineEvent } from "./timeline-event.ts";
import { factsLine } from "./timeline-facts.ts";

const EntryDetail = lazy(() => import("./entry-detail.tsx").then((module) => ({ default: module.EntryDetail })));

const PREVIEW = 240;

/** One entry: what it was, who did it, and the whole of it on demand. */
export const TimelineItem = memo(function TimelineItem({ event, look }: { event: TimelineEvent; look?: "moment" }) {
  const types = useMessages().timeline;
  const [isOpen, setOpen] = useState(false);
  const { facts, hit } = event;
  const text = <p className="max-w-[66ch] whitespace-pre-line text-ink-2">{event.body}</p>;
  return (
    <TimelineEntry
      id={`event-${event.id}`}
      icon={<TimelineIcon type={event.type} tone={toneOf(event)} />}
      type={types[event.type]}
      title={hit ? <MarkedText text={hit.title} /> : event.title}
      facts={
        <>
          {factsLine(facts)} {event.amount && <Money minor={event.amount.minor} currency={event.amount.currency} />}{" "}
          {saysWho(event) && words.timeline.by(event.actor.name)}
        </>
      }
      time={<Moment value={event.occurredAt} look={look ?? "clock"} />}
      onToggle={setOpen}
      detail={
        isOpen ? (
          <Suspense fallback={text}>
            <EntryDetail event={event} />
          </Suspense>
        ) : (
          text
        )
      }
      ties={
        event.sensitivity === "private" && (
          <Tag icon={Lock} tone="yellow">
            {words.timeline.private}
          </Tag>
        )
      }
    >
      {(hit || event.body) && (
        <span className="line-clamp-2">
          {hit?.body ? (
            <MarkedText text={hit.body} />
          ) : (
            <MentionText text={event.body.slice(0, PREVIEW)} mentions={facts.mentions} />
          )}
        </span>
      )}
      {facts.changes && <Changes changes={facts.changes} />}
    </TimelineEntry>
  );
});

/** Participants name who was there; a note's title is its author. */
const saysWho = ({ actor, facts, title }: TimelineEvent): boolean =>
  actor.kind !== "system" && !facts.participants?.length && actor.name !== title;

/** What the customer did themselves wears their colour, whatever the type. */
function toneOf(event: TimelineEvent): TimelineTone | undefined {
  return event.actor.kind === "contact" && event.type !== "ticket" ? "customer" : undefined;
}
