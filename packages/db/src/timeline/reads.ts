import type { TimelineType } from "@tandem/domain/timeline/timeline-event";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "../schema/database.ts";
import { decodeTimelineCursor, timelinePage } from "./cursor.ts";
import type { TimelineReader } from "./reader.ts";
import { isReadableBy, type TimelineEventJson, timelineEventJson } from "./select-event.ts";

export interface TimelineQuery {
  companyId: string;
  reader: TimelineReader;
  types?: readonly TimelineType[];
  /** From that workspace day (`YYYY-MM-DD`) or instant on, up to and including it. */
  from?: string;
  to?: string;
  contactId?: string;
  memberId?: string;
  /** As people search the web: words, "a phrase", -without, or. */
  q?: string;
  limit: number;
  cursor?: string;
  /** `older` (unless told) reads from the newest down, `newer` from the oldest up. */
  direction?: "older" | "newer";
}

/** One page of a company's history. Every page costs what the first one costs: there is no offset and no count. */
export async function listTimeline(
  db: Kysely<Database>,
  query: TimelineQuery,
): Promise<{ items: TimelineEventJson[]; nextCursor: string | null }> {
  const { companyId, reader, types, from, to, contactId, memberId, q, limit, cursor, direction = "older" } = query;
  const after = cursor === undefined ? null : decodeTimelineCursor(cursor);
  const order = direction === "older" ? "desc" : "asc";
  let select = db
    .selectFrom("timelineEvents as e")
    .select(timelineEventJson(reader).as("event"))
    .where("e.companyId", "=", companyId)
    .where(isReadableBy(reader))
    .orderBy("e.occurredAt", order)
    .orderBy("e.id", order)
    .limit(limit + 1);
  if (types) select = select.where("e.type", "in", types);
  if (from) select = select.where(sql<boolean>`e.occurred_at >= ${beginningOf(from)}`);
  if (to)
    select = select.where(
      isDay(to) ? sql<boolean>`e.occurred_at < ${endOf(to)}` : sql<boolean>`e.occurred_at <= ${to}::timestamptz`,
    );
  if (contactId) select = select.where(concerns(contactId));
  if (memberId) select = select.where("e.actorMemberId", "=", memberId);
  if (q) select = select.where(sql<boolean>`e.search @@ websearch_to_tsquery('simple', ${q})`);
  if (after) select = select.where(isBeyond(after.occurredAt, after.id, direction));
  const rows = await select.execute();
  return timelinePage(
    rows.map((row) => row.event),
    limit,
  );
}

/** One event, if the reader may see it. */
export async function findTimelineEvent(
  db: Kysely<Database>,
  companyId: string,
  reader: TimelineReader,
  eventId: string,
): Promise<TimelineEventJson | undefined> {
  const row = await db
    .selectFrom("timelineEvents as e")
    .select(timelineEventJson(reader).as("event"))
    .where("e.companyId", "=", companyId)
    .where("e.id", "=", eventId)
    .where(isReadableBy(reader))
    .executeTakeFirst();
  return row?.event;
}

function isBeyond(occurredAt: string, id: string, direction: "older" | "newer"): RawBuilder<boolean> {
  const place = sql`(${occurredAt}::timestamptz, ${id}::uuid)`;
  return direction === "older"
    ? sql<boolean>`(e.occurred_at, e.id) < ${place}`
    : sql<boolean>`(e.occurred_at, e.id) > ${place}`;
}

function concerns(contactId: string): RawBuilder<boolean> {
  return sql<boolean>`(e.contact_ids @> array[${contactId}::uuid] or e.actor_contact_id = ${contactId}::uuid)`;
}

const isDay = (text: string) => text.length === 10;

const workspaceZone = sql`(select time_zone from workspace_settings)`;

const beginningOf = (text: string) =>
  isDay(text) ? sql`(${text}::date::timestamp at time zone ${workspaceZone})` : sql`${text}::timestamptz`;

const endOf = (day: string) => sql`((${day}::date + 1)::timestamp at time zone ${workspaceZone})`;
