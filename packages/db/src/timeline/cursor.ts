import { invalid } from "@tandem/domain/errors/domain-error";
import { Id } from "@tandem/domain/fields/references";
import type { JsonText } from "../json-text.ts";
import { IS_VALUE_OF } from "../records/cursor-values.ts";
import type { PageText } from "../records/page-json.ts";
import type { TimelineLineJson } from "./select-event.ts";

/** The place in a history after one event; the time is PostgreSQL's own text, exact to the microsecond. */
export interface TimelinePlace {
  occurredAt: string;
  id: string;
}

function encodeTimelineCursor({ occurredAt, id }: TimelinePlace): string {
  return Buffer.from(JSON.stringify([occurredAt, id])).toString("base64url");
}

/** Throws `invalid` with the path `cursor` for text that no list has given out. */
export function decodeTimelineCursor(cursor: string): TimelinePlace {
  const [occurredAt, id] = parse(cursor);
  const isPlace = typeof occurredAt === "string" && IS_VALUE_OF.timestamptz(occurredAt) && Id.safeParse(id).success;
  if (!isPlace) throw invalid([{ path: "cursor", message: "is not one this list has given out" }]);
  return { occurredAt, id: String(id) };
}

export interface TimelinePage {
  items: TimelineLineJson[];
  nextCursor: string | null;
}

/** The page as it goes out, with the cursor of the next one if there is one. */
export function timelinePage({ items, isMore, last }: Omit<PageText<TimelinePlace>, "count">): JsonText<TimelinePage> {
  const nextCursor = isMore && last ? encodeTimelineCursor(last) : null;
  return `{"items":[${items}],"nextCursor":${JSON.stringify(nextCursor)}}`;
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(value) && value.length === 2 ? value : [];
  } catch {
    return [];
  }
}
