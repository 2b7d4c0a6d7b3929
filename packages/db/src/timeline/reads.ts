import type { TimelineType } from "@tandem/domain/timeline/timeline-event";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { JsonText } from "../json-text.ts";
import { runPrepared } from "../prepared.ts";
import type { Database } from "../schema/database.ts";
import { decodeTimelineCursor, type TimelinePlace, timelinePage } from "./cursor.ts";
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

interface TimelinePage {
  items: TimelineEventJson[];
  nextCursor: string | null;
}

/** One page of a company's history. Every page costs what the first one costs: there is no offset and no count. */
export async function listTimeline(
  db: Kysely<Database>,
  query: TimelineQuery,
): Promise<{ page: JsonText<TimelinePage>; isEmpty: boolean }> {
  const after = query.cursor === undefined ? null : decodeTimelineCursor(query.cursor);
  const rows = isPlain(query) ? await readPlainPage(db, query, after) : await selectPage(db, query, after).execute();
  const { items, nextCursor } = timelinePage(rows, query.limit);
  const page = `{"items":[${items.map(({ event }) => event).join()}],"nextCursor":${JSON.stringify(nextCursor)}}`;
  return { page, isEmpty: items.length === 0 };
}

/** Nothing is looked for: the history as people scroll through it, along one index whatever the values. */
const isPlain = ({ types, from, to, contactId, memberId, q }: TimelineQuery) =>
  !(types || from || to || contactId || memberId || q);

function readPlainPage(db: Kysely<Database>, query: TimelineQuery, after: TimelinePlace | null) {
  const { companyId, reader, limit, direction } = query;
  const key = `timeline ${reader.clearances.join()} ${direction} ${after ? "after" : "first"}`;
  const values = {
    companyId,
    readerId: reader.memberId,
    limit,
    occurredAt: after?.occurredAt ?? "",
    id: after?.id ?? "",
  };
  return runPrepared(db, key, values, ({ readerId, occurredAt, id, ...slots }) =>
    selectPage(db, { ...slots, reader: { ...reader, memberId: readerId }, direction }, after && { occurredAt, id }),
  );
}

function selectPage(db: Kysely<Database>, query: TimelineQuery, after: TimelinePlace | null) {
  const { companyId, reader, types, from, to, contactId, memberId, q, limit, direction = "older" } = query;
  const order = direction === "older" ? "desc" : "asc";
  let select = db
    .selectFrom("timelineEvents as e")
    .select(sql<string>`${timelineEventJson(reader)}::text`.as("event"))
    .select([sql<string>`to_json(e.occurred_at) #>> '{}'`.as("occurredAt"), "e.id"])
    .where("e.companyId", "=", companyId)
    .where(isReadableBy(reader))
    .orderBy("e.occurredAt", order)
    .orderBy("e.id", order)
    .limit(sql<number>`${limit}::int + 1`);
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
  return select;
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
