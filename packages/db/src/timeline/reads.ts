import { type Kysely, type RawBuilder, sql } from "kysely";
import type { JsonText } from "../json-text.ts";
import { runPrepared } from "../prepared.ts";
import { type PageText, pageJson, pageSize, USUAL_LIMIT } from "../records/page-json.ts";
import type { Database } from "../schema/database.ts";
import { conditionsOf, isUnfiltered, type TimelineConditions } from "./conditions.ts";
import { decodeTimelineCursor, type TimelinePage, type TimelinePlace, timelinePage } from "./cursor.ts";
import type { TimelineReader } from "./reader.ts";
import { isReadableBy, type TimelineEventJson, timelineEventJson, timelineLineJson } from "./select-event.ts";

export interface TimelineQuery extends TimelineConditions {
  limit: number;
  cursor?: string;
  /** `older` (unless told) reads from the newest down, `newer` from the oldest up. */
  direction?: "older" | "newer";
}

/**
 * One page of a company's history; undefined when there is no such company. Every page costs what the first one costs: there
 * is no offset and no count.
 */
export async function listTimeline(
  db: Kysely<Database>,
  query: TimelineQuery,
): Promise<JsonText<TimelinePage> | undefined> {
  const after = query.cursor === undefined ? null : decodeTimelineCursor(query.cursor);
  const [found] = isUnfiltered(query)
    ? await readWritten(db, query, after)
    : (await selectAnswer(query, after).execute(db)).rows;
  return found && (found.count > 0 || found.isKnown) ? timelinePage(found) : undefined;
}

type Answer = PageText<TimelinePlace> & { isKnown: boolean };

/** Scrolling follows one index whatever the values; a common word does so too, a rare one is found in the index of words. */
function readWritten(db: Kysely<Database>, query: TimelineQuery, after: TimelinePlace | null): Promise<Answer[]> {
  const { companyId, reader, limit, direction, q } = query;
  const isUsual = limit === USUAL_LIMIT;
  const key = `timeline ${reader.clearances.join()} ${direction} ${after ? "after" : "first"} ${q ? "words" : ""} ${isUsual}`;
  const place = { occurredAt: after?.occurredAt ?? "", id: after?.id ?? "" };
  return runPrepared(
    db,
    key,
    { companyId, readerId: reader.memberId, limit, words: q ?? "", ...place },
    ({ readerId, words, occurredAt, id, ...slots }) => {
      const bound = {
        ...slots,
        reader: { ...reader, memberId: readerId },
        direction,
        ...(q && { q: words }),
        ...(isUsual && { limit }),
      };
      return selectAnswer(bound, after && { occurredAt, id });
    },
    { plansAnew: Boolean(q) },
  );
}

const selectAnswer = (query: TimelineQuery, after: TimelinePlace | null): RawBuilder<Answer> =>
  sql`select p.*, exists (select from companies c where c.id = ${query.companyId}::uuid) as is_known
    from (${selectTimelinePage(query, after)}) p`;

/** A page as a select of one row, for a statement that asks for more. */
export function selectTimelinePage(
  query: TimelineQuery,
  after: TimelinePlace | null,
): RawBuilder<PageText<TimelinePlace>> {
  const { reader, limit, direction = "older", q } = query;
  const order = direction === "older" ? sql`desc` : sql`asc`;
  const size = pageSize(limit);
  const conditions = conditionsOf(query);
  if (after) conditions.push(isBeyond(after.occurredAt, after.id, direction));
  const rows = sql`select ${timelineLineJson(reader, q)} as item,
      json_build_object('occurredAt', e.occurred_at, 'id', e.id) as place
    from timeline_events e where ${sql.join(conditions, sql` and `)}
    order by e.occurred_at ${order}, e.id ${order} limit ${size} + 1`;
  return pageJson<TimelinePlace>(rows, size);
}

/** One event with all of its text, if the reader may see it; muted ones too. */
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
