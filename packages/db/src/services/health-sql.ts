import type { ServiceHealth } from "@tandem/domain/services/service";
import { type RawBuilder, sql } from "kysely";

/** The workspace's day at `now`: read once in a statement. */
const todayAt = (now: Date): RawBuilder<string> =>
  sql`(select (${now}::timestamptz at time zone w.time_zone)::date from workspace_settings w)`;

/**
 * What `serviceHealth` of the domain finds in trouble, as a table `owed` beside `services r`: made once for the whole book
 * from the deliverables that are near their day, not service by service.
 */
export const joinOwed = (now: Date): RawBuilder<unknown> => sql`
  left join (select d.company_id, d.service_id, bool_or(d.due_on < ${todayAt(now)} - 7) as is_late
    from deliverables d where d.archived_at is null and d.status in ('not_started', 'in_progress', 'sent_back')
      and d.due_on <= ${todayAt(now)} + 7 and (d.status = 'not_started' or d.due_on < ${todayAt(now)})
    group by d.company_id, d.service_id) owed on owed.company_id = r.company_id and owed.service_id = r.id`;

/** The state of `services r` beside `owed`: the same rule as `serviceHealth`, and a test holds them together. */
export const healthSql: RawBuilder<ServiceHealth> = sql`case r.status when 'completed' then 'completed'
  when 'paused' then 'paused' when 'cancelled' then 'paused' else case owed.is_late when true then 'late'
  when false then 'at_risk' else 'on_track' end end`;

/** Where a state stands when a list is sorted by it: what needs somebody comes first. */
export const healthRankSql: RawBuilder<number> = sql`case ${healthSql} when 'late' then 0 when 'at_risk' then 1
  when 'on_track' then 2 when 'paused' then 3 else 4 end`;
