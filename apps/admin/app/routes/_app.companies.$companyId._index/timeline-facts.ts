import type { TimelineEvent } from "./timeline-list.tsx";

/** "18 min, connected, with Rafael Duarte": what is known about an act beyond its title. */
export function factsLine(facts: TimelineEvent["facts"]): string {
  return [
    facts.seconds !== undefined && facts.seconds > 0 && `${Math.max(1, Math.round(facts.seconds / 60))} min`,
    facts.disposition,
    facts.outcome,
    facts.priority,
    facts.topic,
    facts.participants?.join(", "),
  ]
    .filter(Boolean)
    .join(", ");
}
