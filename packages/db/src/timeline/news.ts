import { type Kysely, sql } from "kysely";
import { lowestIdOf } from "../ids.ts";
import type { JsonText } from "../json-text.ts";
import { runPrepared } from "../prepared.ts";
import type { Database } from "../schema/database.ts";
import { conditionsOf, isUnfiltered, type TimelineConditions } from "./conditions.ts";
import { type TimelineLineJson, timelineLineJson } from "./select-event.ts";

export interface TimelineNews {
  items: TimelineLineJson[];
  /** The `since` of the next question. */
  until: string;
}

/** More than this at once is an import, not news. */
const AT_ONCE = 100;

/** A row is visible only once it is committed, and clocks differ: what was read is asked for again, and known by its id. */
const OVERLAP_MS = 15_000;

interface NewsQuery extends TimelineConditions {
  /** Without it: now. */
  since?: string;
  now: Date;
}

/**
 * What was recorded since then, however long ago it happened: ids sort by the time they were made, so this is a walk along
 * the end of the primary key. Undefined when there is no such company.
 */
export async function listTimelineNews(
  db: Kysely<Database>,
  query: NewsQuery,
): Promise<JsonText<TimelineNews> | undefined> {
  const { companyId, reader, since, now } = query;
  const afterId = lowestIdOf(new Date((since ? Date.parse(since) : now.getTime()) - OVERLAP_MS));
  const [found] = isUnfiltered(query)
    ? await runPrepared(
        db,
        `timeline news ${reader.clearances.join()} ${query.q ? "words" : ""}`,
        { companyId, readerId: reader.memberId, words: query.q ?? "", afterId },
        ({ readerId, words, ...slots }) =>
          selectNews(
            { companyId: slots.companyId, reader: { ...reader, memberId: readerId }, ...(query.q && { q: words }) },
            slots.afterId,
          ),
      )
    : (await selectNews(query, afterId).execute(db)).rows;
  return found?.isKnown ? `{"items":[${found.items}],"until":${JSON.stringify(now.toISOString())}}` : undefined;
}

const selectNews = (query: TimelineConditions, afterId: string) => sql<{ items: string; isKnown: boolean }>`
  select exists (select from companies c where c.id = ${query.companyId}::uuid) as is_known,
    (select coalesce(string_agg(n.item::text, ','), '') from (
      select ${timelineLineJson(query.reader, query.q)} as item from timeline_events e
      where ${sql.join([...conditionsOf(query), sql`e.id > ${afterId}::uuid`], sql` and `)}
      order by e.id desc limit ${sql.lit(AT_ONCE)}) n) as items`;
