import * as words from "~/messages/en.ts";
import type { TimelineEvent } from "./timeline-event.ts";

/** "18 min, connected, with Rafael Duarte": what is known about an act beyond its title. */
export function factsLine(facts: TimelineEvent["facts"]): string {
  return [
    facts.seconds !== undefined && facts.seconds > 0 && `${Math.max(1, Math.round(facts.seconds / 60))} min`,
    facts.disposition,
    facts.outcome,
    facts.priority,
    facts.topic,
    facts.participants && namesOf(facts.participants),
  ]
    .filter(Boolean)
    .join(", ");
}

const SHOWN = 3;

function namesOf(participants: readonly string[]): string {
  const rest = participants.length - SHOWN;
  return rest > 0
    ? `${participants.slice(0, SHOWN).join(", ")} ${words.timeline.andMore(rest)}`
    : participants.join(", ");
}
