import type { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { type RawBuilder, sql } from "kysely";
import type { TimelineReader } from "./reader.ts";

/** A row as JSON makes it: its times are text with all six digits of the second. */
export type TimelineEventJson = Omit<TimelineEvent, "occurredAt" | "recordedAt"> & {
  occurredAt: string;
  recordedAt: string;
};

/** One row of `timeline_events e` as the reader may see it: without clearance for money there is no amount. */
export function timelineEventJson(reader: TimelineReader): RawBuilder<TimelineEventJson> {
  const amount = reader.clearances.includes("financial")
    ? sql`case when e.amount_minor is not null then json_build_object('minor', e.amount_minor, 'currency', e.currency) end`
    : sql`null::json`;
  return sql<TimelineEventJson>`json_build_object(
    'id', e.id, 'type', e.type, 'occurredAt', e.occurred_at, 'recordedAt', e.recorded_at, 'title', e.title, 'body', e.body,
    'facts', e.facts, 'amount', ${amount},
    'actor', json_build_object('kind', e.actor_kind, 'name', e.actor_name, 'id', coalesce(e.actor_member_id, e.actor_contact_id)),
    'contactIds', e.contact_ids, 'object', e.object, 'recordId', e.record_id, 'source', e.source, 'sensitivity', e.sensitivity)`;
}

/** The condition on `timeline_events e` that every read of history carries. Clearances are words of ours: no parameter. */
export function isReadableBy(reader: TimelineReader): RawBuilder<boolean> {
  return sql<boolean>`(e.sensitivity = any(${sql.lit(`{${reader.clearances.join()}}`)}::text[])
    or (e.sensitivity = 'private' and e.private_to_member_id = ${reader.memberId}::uuid))`;
}
