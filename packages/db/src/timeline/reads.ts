import type { TimelineType } from "@tandem/domain/timeline/timeline-event";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { JsonText } from "../json-text.ts";
import { runPrepared } from "../prepared.ts";
import { type PageText, pageJson, pageSize, USUAL_LIMIT } from "../records/page-json.ts";
import type { Database } from "../schema/database.ts";
import { decodeTimelineCursor, type TimelinePage, type TimelinePlace, timelinePage } from "./cursor.ts";
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

/** The history as people scroll through it, or look for words in it: its text is always the same. */
const isUnfiltered = ({ types, from, to, contactId, memberId }: TimelineQuery) =>
  !(types || from || to || contactId || memberId);

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
  const { companyId, reader, limit, direction = "older" } = query;
  const order = direction === "older" ? sql`desc` : sql`asc`;
  const size = pageSize(limit);
  const conditions = [sql`e.company_id = ${companyId}::uuid`, isReadableBy(reader), ...conditionsOf(query)];
  if (after) conditions.push(isBeyond(after.occurredAt, after.id, direction));
  const rows = sql`select ${timelineEventJson(reader)} as item, json_build_object('occurredAt', e.occurred_at, 'id', e.id) as place
    from timeline_events e where ${sql.join(conditions, sql` and `)}
    order by e.occurred_at ${order}, e.id ${order} limit ${size} + 1`;
  return pageJson<TimelinePlace>(rows, size);
}

function conditionsOf({ types, from, to, contactId, memberId, q }: TimelineQuery): RawBuilder<unknown>[] {
  return [
    ...(types ? [sql`e.type = any(${[...types]}::text[])`] : []),
    ...(from ? [sql`e.occurred_at >= ${beginningOf(from)}`] : []),
    ...(to ? [isDay(to) ? sql`e.occurred_at < ${endOf(to)}` : sql`e.occurred_at <= ${to}::timestamptz`] : []),
    ...(contactId ? [concerns(contactId)] : []),
    ...(memberId ? [sql`e.actor_member_id = ${memberId}::uuid`] : []),
    ...(q ? [sql`e.search @@ websearch_to_tsquery('simple', ${q})`] : []),
  ];
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
