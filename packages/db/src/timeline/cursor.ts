import { invalid } from "@tandem/domain/errors/domain-error";
import { Id } from "@tandem/domain/fields/references";
import { IS_VALUE_OF } from "../records/cursor-values.ts";

/** The place in a history after one event; the time is PostgreSQL's own text, exact to the microsecond. */
export interface TimelinePlace {
  occurredAt: string;
  id: string;
}

export function encodeTimelineCursor({ occurredAt, id }: TimelinePlace): string {
  return Buffer.from(JSON.stringify([occurredAt, id])).toString("base64url");
}

/** Throws `invalid` with the path `cursor` for text that no list has given out. */
export function decodeTimelineCursor(cursor: string): TimelinePlace {
  const [occurredAt, id] = parse(cursor);
  const isPlace = typeof occurredAt === "string" && IS_VALUE_OF.timestamptz(occurredAt) && Id.safeParse(id).success;
  if (!isPlace) throw invalid([{ path: "cursor", message: "is not one this list has given out" }]);
  return { occurredAt, id: String(id) };
}

/** Of `limit + 1` events: the first `limit`, and the cursor of the next page if there is one. */
export function timelinePage<Event extends TimelinePlace>(
  events: readonly Event[],
  limit: number,
): { items: Event[]; nextCursor: string | null } {
  const items = events.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: events.length > limit && last ? encodeTimelineCursor(last) : null };
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(value) && value.length === 2 ? value : [];
  } catch {
    return [];
  }
}
