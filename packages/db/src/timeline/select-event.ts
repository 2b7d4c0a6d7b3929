import { SHORT_BODY, type TimelineEvent, type TimelineLine } from "@tandem/domain/timeline/timeline-event";
import { type RawBuilder, sql } from "kysely";
import type { TimelineReader } from "./reader.ts";

/** A row as JSON makes it: its times are text with all six digits of the second. */
export type TimelineEventJson = Omit<TimelineEvent, "occurredAt" | "recordedAt"> & {
  occurredAt: string;
  recordedAt: string;
};
export type TimelineLineJson = TimelineEventJson & Pick<TimelineLine, "isCut" | "hit">;

/** One row of `timeline_events e` as the reader may see it: without clearance for money there is no amount. */
function eventFields(reader: TimelineReader): RawBuilder<unknown> {
  const amount = reader.clearances.includes("financial")
    ? sql`case when e.amount_minor is not null then json_build_object('minor', e.amount_minor, 'currency', e.currency) end`
    : sql`null::json`;
  return sql`'id', e.id, 'type', e.type, 'occurredAt', e.occurred_at, 'recordedAt', e.recorded_at, 'title', e.title,
    'facts', e.facts, 'amount', ${amount},
    'actor', json_build_object('kind', e.actor_kind, 'name', e.actor_name, 'id', coalesce(e.actor_member_id, e.actor_contact_id)),
    'contactIds', e.contact_ids, 'object', e.object, 'recordId', e.record_id, 'source', e.source, 'sensitivity', e.sensitivity`;
}

/** The row with all of its text. */
export const timelineEventJson = (reader: TimelineReader): RawBuilder<TimelineEventJson> =>
  sql<TimelineEventJson>`json_build_object(${eventFields(reader)}, 'body', e.body)`;

/** The row as a list shows it: the beginning of its text, and with words that were searched for, where they stand. */
export const timelineLineJson = (reader: TimelineReader, words?: string): RawBuilder<TimelineLineJson> =>
  sql<TimelineLineJson>`json_build_object(${eventFields(reader)}, 'body', left(e.body, ${sql.lit(SHORT_BODY)}),
    'isCut', length(e.body) > ${sql.lit(SHORT_BODY)}${words ? sql`, 'hit', ${hitJson(words)}` : sql``})`;

/** Between these stands what was found. They are taken out of the text first, so that no text can pretend. */
const START = "\uE000";
const STOP = "\uE001";

function hitJson(words: string): RawBuilder<unknown> {
  const headline = (text: RawBuilder<unknown>, options: string) =>
    sql`ts_headline('simple', translate(${text}, ${sql.lit(START + STOP)}, ''), websearch_to_tsquery('simple', ${words}),
      ${sql.lit(`StartSel=${START}, StopSel=${STOP}, ${options}`)})`;
  return sql`json_build_object('title', ${headline(sql`e.title`, "HighlightAll=true")},
    'body', ${headline(sql`left(e.body, 100000)`, 'MaxFragments=2, MinWords=12, MaxWords=32, FragmentDelimiter=" … "')})`;
}

/** The condition on `timeline_events e` that every read of history carries. Clearances are words of ours: no parameter. */
export function isReadableBy(reader: TimelineReader): RawBuilder<boolean> {
  return sql<boolean>`(e.sensitivity = any(${sql.lit(`{${reader.clearances.join()}}`)}::text[])
    or (e.sensitivity = 'private' and e.private_to_member_id = ${reader.memberId}::uuid))`;
}
