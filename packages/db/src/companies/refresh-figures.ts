import { sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

/**
 * Recomputes what the book of business shows of these companies: open deals (in the reporting currency), open tickets,
 * running objectives, the last activity, and the next renewal. Every verb that changes one of them calls it in its
 * transaction; archived companies keep their figures.
 */
export async function refreshCompanyFigures(trx: Transaction<Database>, companyIds: string[]): Promise<void> {
  if (companyIds.length === 0) return;
  // A statement of its own: whoever waits here counts anew, with what the one before has committed.
  await sql`select from company_figures where company_id = any(${companyIds}::uuid[]) order by company_id for update`.execute(
    trx,
  );
  await sql`
    insert into company_figures (company_id, open_deal_count, open_deal_minor, unconverted_deal_count, open_ticket_count,
      active_objective_count, last_activity_at, renewal_on, updated_at)
    select c.id, d.deals, d.minor, d.unconverted, t.tickets, o.objectives, e.latest, s.renewal, now()
    from (select id from companies where id = any(${companyIds}::uuid[])) c,
      lateral (select count(*)::int as deals, least(coalesce(sum(reporting_minor), 0), ${Number.MAX_SAFE_INTEGER})::bigint as minor,
          (count(*) filter (where value_minor is not null and reporting_minor is null))::int as unconverted
        from deals where company_id = c.id and stage_kind = 'open' and archived_at is null) d,
      lateral (select count(*)::int as tickets from tickets
        where company_id = c.id and status in ('open', 'pending') and archived_at is null) t,
      lateral (select count(*)::int as objectives from objectives
        where company_id = c.id and status in ('not_started', 'in_progress', 'paused') and archived_at is null) o,
      lateral (select max(occurred_at) as latest from (select occurred_at from timeline_events
        where company_id = c.id and occurred_at <= now() and sensitivity <> 'private'
          and type not in ('enrichment_update', 'integration_event', 'health_band')
        order by occurred_at desc, id desc limit 1) latest_event) e,
      lateral (select min(renews_on) as renewal from subscriptions
        where company_id = c.id and ends_on is null and archived_at is null) s
    order by c.id
    on conflict (company_id) do update set open_deal_count = excluded.open_deal_count, open_deal_minor = excluded.open_deal_minor,
      unconverted_deal_count = excluded.unconverted_deal_count, open_ticket_count = excluded.open_ticket_count,
      active_objective_count = excluded.active_objective_count, last_activity_at = excluded.last_activity_at,
      renewal_on = excluded.renewal_on, updated_at = excluded.updated_at`.execute(trx);
}
