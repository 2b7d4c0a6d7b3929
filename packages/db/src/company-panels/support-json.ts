import { type RawBuilder, sql } from "kysely";

/** Tickets that are open now by priority, and what those of the last 90 days say. */
export const supportJson = (company: RawBuilder<string>, now: Date): RawBuilder<unknown> => sql`(
  select json_build_object(
    'openByPriority', (select coalesce(json_agg(json_build_object('priority', p.priority, 'count', p.count)
        order by array_position('{urgent,high,normal,low}'::text[], p.priority)), '[]'::json)
      from (select r.priority, count(*) as count from tickets r
        where r.company_id = ${company} and r.status in ('open', 'pending') and r.archived_at is null group by r.priority) p),
    'openedIn90Days', count(*),
    'medianFirstReplyMinutes', round(percentile_cont(0.5) within group (
      order by extract(epoch from t.first_reply_at - t.opened_at)) / 60),
    'csat', case when count(t.csat) > 0
      then json_build_object('average', round(avg(t.csat), 1)::float8, 'count', count(t.csat)) end,
    'hasEver', exists (select from tickets r where r.company_id = ${company} and r.archived_at is null))
  from tickets t where t.company_id = ${company} and t.archived_at is null
    and t.opened_at > ${now}::timestamptz - interval '90 days' and t.opened_at <= ${now}::timestamptz)`;
