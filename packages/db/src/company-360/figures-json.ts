import type { Clearance } from "@tandem/domain/access/actor";
import { type RawBuilder, sql } from "kysely";
import { isActivity } from "../contacts/contact-json.ts";
import { countJson } from "./list-json.ts";

/** What `company_figures f` holds of the company, and what its subscriptions bring a year, by currency. */
export function figuresJson(
  companyId: RawBuilder<string>,
  clearances: readonly Clearance[],
  today: RawBuilder<string>,
  now: Date,
): RawBuilder<unknown> {
  const seesMoney = clearances.includes("financial");
  return sql`json_build_object('openDealCount', coalesce(f.open_deal_count, 0),
    'openDealValue', ${seesMoney ? sql`json_build_object('minor', coalesce(f.open_deal_minor, 0), 'currency', w.currency)` : sql`null::json`},
    'unconvertedDealCount', coalesce(f.unconverted_deal_count, 0), 'openTicketCount', coalesce(f.open_ticket_count, 0),
    'activeObjectiveCount', coalesce(f.active_objective_count, 0), 'lastActivityAt', f.last_activity_at,
    'lastActivityBy', (select e.actor_name from timeline_events e where e.company_id = ${companyId} and ${isActivity(now)}
      and e.occurred_at = f.last_activity_at and e.actor_kind <> 'system' order by e.id desc limit 1),
    'renewalOn', f.renewal_on, 'yearlyRevenue', ${seesMoney ? yearlyRevenue(companyId, today) : sql`null::json`})`;
}

/** From the amounts that are billed: twelve twelfths of a year would not be the year. */
const yearlyRevenue = (companyId: RawBuilder<string>, today: RawBuilder<string>) => sql`(
  select coalesce(json_agg(json_build_object('minor', least(y.minor, ${sql.lit(Number.MAX_SAFE_INTEGER)}), 'currency', y.currency)
    order by y.minor desc, y.currency), '[]'::json)
  from (select s.currency, sum(s.amount_minor * case s.billing when 'monthly' then 12 when 'quarterly' then 4 else 1 end)::numeric as minor
    from subscriptions s where s.company_id = ${companyId} and s.archived_at is null
      and s.starts_on <= ${today} and (s.ends_on is null or s.ends_on >= ${today}) group by s.currency) y)`;

/** How many of each there are behind the tabs, the archived left out. */
export function countsJson(companyId: RawBuilder<string>): RawBuilder<unknown> {
  const of = (table: string) =>
    countJson(sql`from ${sql.table(table)} r where r.company_id = ${companyId} and r.archived_at is null`);
  return sql`json_build_object(
    'contacts', ${countJson(sql`from contacts k where k.company_id = ${companyId} and k.archived_at is null and k.ended_on is null`)},
    'deals', ${of("deals")}, 'objectives', ${of("objectives")}, 'services', ${of("services")}, 'tickets', ${of("tickets")})`;
}
