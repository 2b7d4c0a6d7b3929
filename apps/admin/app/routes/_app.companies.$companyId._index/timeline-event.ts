import type { TimelineLine } from "@tandem/domain/timeline/timeline-event";

export type TimelineEvent = TimelineLine;

export interface TimelinePage {
  items: TimelineEvent[];
  nextCursor: string | null;
}

/** Newest first; what happened in one moment stands by its id. */
export function isBefore(one: TimelineEvent, other: TimelineEvent): boolean {
  const distance = Date.parse(one.occurredAt) - Date.parse(other.occurredAt);
  return distance === 0 ? one.id < other.id : distance < 0;
}

/** One list of several, each event once (the first one met counts), newest first. */
export function mergeEvents(...lists: readonly (readonly TimelineEvent[])[]): TimelineEvent[] {
  const byId = new Map<string, TimelineEvent>();
  for (const event of lists.flat()) if (!byId.has(event.id)) byId.set(event.id, event);
  return [...byId.values()].sort((one, other) => (isBefore(one, other) ? 1 : -1));
}
