import { Moment } from "@tandem/ui/customer/moment";
import { Money } from "@tandem/ui/customer/money";
import { TimelineIcon, type TimelineTone } from "@tandem/ui/customer/timeline-icon";
import { useMessages } from "@tandem/ui/messages/messages-context";
import { TimelineEntry } from "@tandem/ui/patterns/timeline";
import { Tag } from "@tandem/ui/primitives/tag";
import { Lock } from "lucide-react";
import { words } from "~/messages/en.ts";
import { factsLine } from "./timeline-facts.ts";
import type { TimelineEvent } from "./timeline-list.tsx";

const PREVIEW = 240;

/** One entry: what it was, who did it, and the whole of it on demand. */
export function TimelineItem({ event }: { event: TimelineEvent }) {
  const types = useMessages().timeline;
  const isLong = event.body.length > PREVIEW || event.body.includes("\n");
  return (
    <TimelineEntry
      id={`event-${event.id}`}
      icon={<TimelineIcon type={event.type} tone={toneOf(event)} />}
      type={types[event.type]}
      title={event.title}
      facts={
        <>
          {factsLine(event.facts)}{" "}
          {event.amount && <Money minor={event.amount.minor} currency={event.amount.currency} />}{" "}
          {saysWho(event) && words.timeline.by(event.actor.name)}
        </>
      }
      time={<Moment value={event.occurredAt} look="clock" />}
      detail={isLong ? <p className="max-w-[66ch] whitespace-pre-line text-ink-2">{event.body}</p> : undefined}
      ties={
        event.sensitivity === "private" && (
          <Tag icon={Lock} tone="yellow">
            {words.timeline.private}
          </Tag>
        )
      }
    >
      {isLong ? <span className="line-clamp-2">{event.body.slice(0, PREVIEW)}</span> : event.body}
      {event.facts.changes && <Changes changes={event.facts.changes} />}
    </TimelineEntry>
  );
}

function Changes({ changes }: { changes: NonNullable<TimelineEvent["facts"]["changes"]> }) {
  return (
    <ul>
      {changes.map((change) => (
        <li key={change.field}>
          {words.timeline.fields[change.field] ?? change.field}:{" "}
          {change.before && <s className="text-ink-3">{change.before}</s>} {change.after}
        </li>
      ))}
    </ul>
  );
}

/** Participants name who was there; a note's title is its author. */
const saysWho = ({ actor, facts, title }: TimelineEvent): boolean =>
  actor.kind !== "system" && !facts.participants?.length && actor.name !== title;

/** What the customer did themselves wears their colour, whatever the type. */
function toneOf(event: TimelineEvent): TimelineTone | undefined {
  return event.actor.kind === "contact" && event.type !== "ticket" ? "customer" : undefined;
}
