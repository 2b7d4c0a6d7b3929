import type { TimelineType } from "@tandem/domain/timeline/timeline-event";
import { type RawBuilder, sql } from "kysely";
import { isNotMuted } from "./mutes.ts";
import type { TimelineReader } from "./reader.ts";
import { isReadableBy } from "./select-event.ts";

export interface TimelineConditions {
  companyId: string;
  reader: TimelineReader;
  types?: readonly TimelineType[];
  sources?: readonly string[];
  /** From that workspace day (`YYYY-MM-DD`) or instant on, up to and including it. */
  from?: string;
  to?: string;
  contactId?: string;
  memberId?: string;
  /** As people search the web: words, "a phrase", -without, or. */
  q?: string;
}

/** Who asks for types, for sources or by words gets them; who just reads is spared what they have muted. */
const namesWhatToSee = ({ types, sources, q }: TimelineConditions) => Boolean(types || sources || q);

/** The history as people scroll through it, or look for words in it: its text is always the same. */
export const isUnfiltered = ({ types, sources, from, to, contactId, memberId }: TimelineConditions): boolean =>
  !(types || sources || from || to || contactId || memberId);

/** What a row `timeline_events e` has to be to stand in this reading of the history. */
export function conditionsOf(query: TimelineConditions): RawBuilder<unknown>[] {
  const { companyId, reader, types, sources, from, to, contactId, memberId, q } = query;
  return [
    sql`e.company_id = ${companyId}::uuid`,
    isReadableBy(reader),
    ...(namesWhatToSee(query) ? [] : [isNotMuted(companyId, reader)]),
    ...(types ? [sql`e.type = any(${[...types]}::text[])`] : []),
    ...(sources ? [sql`e.source = any(${[...sources]}::text[])`] : []),
    ...(from ? [sql`e.occurred_at >= ${beginningOf(from)}`] : []),
    ...(to ? [isDay(to) ? sql`e.occurred_at < ${endOf(to)}` : sql`e.occurred_at <= ${to}::timestamptz`] : []),
    ...(contactId ? [concerns(contactId)] : []),
    ...(memberId ? [sql`e.actor_member_id = ${memberId}::uuid`] : []),
    ...(q ? [sql`e.search @@ websearch_to_tsquery('simple', ${q})`] : []),
  ];
}

function concerns(contactId: string): RawBuilder<boolean> {
  return sql<boolean>`(e.contact_ids @> array[${contactId}::uuid] or e.actor_contact_id = ${contactId}::uuid)`;
}

const isDay = (text: string) => text.length === 10;

const workspaceZone = sql`(select time_zone from workspace_settings)`;

const beginningOf = (text: string) =>
  isDay(text) ? sql`(${text}::date::timestamp at time zone ${workspaceZone})` : sql`${text}::timestamptz`;

const endOf = (day: string) => sql`((${day}::date + 1)::timestamp at time zone ${workspaceZone})`;
