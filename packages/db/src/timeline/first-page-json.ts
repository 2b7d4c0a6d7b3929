import { type RawBuilder, sql } from "kysely";
import type { TimelineReader } from "./reader.ts";
import { isReadableBy, timelineEventJson } from "./select-event.ts";

/** The newest events as one array (`events`), and the place of the last one where there are more (`last_place`). */
export const firstPageJson = (
  companyId: RawBuilder<string>,
  reader: TimelineReader,
  limit: number,
): RawBuilder<unknown> =>
  sql`select coalesce(json_agg(p.event) filter (where p.nth <= ${sql.lit(limit)}), '[]'::json) as events,
      case when count(*) > ${sql.lit(limit)} then (json_agg(json_build_object('occurredAt', p.occurred_at, 'id', p.id))
        filter (where p.nth = ${sql.lit(limit)})) -> 0 end as last_place
    from (select row_number() over (order by e.occurred_at desc, e.id desc) as nth, e.occurred_at, e.id, ${timelineEventJson(reader)} as event
      from timeline_events e where e.company_id = ${companyId} and ${isReadableBy(reader)}
      order by e.occurred_at desc, e.id desc limit ${sql.lit(limit + 1)}) p`;
