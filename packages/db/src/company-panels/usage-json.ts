import { type RawBuilder, sql } from "kysely";

const WEEKS = 26;

/**
 * Use by stretches of seven days that end today; a stretch without use is 0 once there was any before. Active people where
 * usage names contacts, else the amount of the feature with most entries. Null where nothing was ever stored.
 */
export const usageJson = (company: RawBuilder<string>, today: RawBuilder<string>): RawBuilder<unknown> => sql`(
  select json_build_object('measure', case when kind.by_users then 'users' else 'amount' end,
    'feature', case when kind.by_users then null else kind.feature end, 'lastUsedOn', span.last_on,
    'weeks', (select json_agg(json_build_object('endsOn', (${today} - 7 * week.back)::date, 'value', coalesce(
        case when kind.by_users then used.users else used.amount end, 0)) order by week.back desc)
      from generate_series(0, greatest(0, least(${sql.lit(WEEKS)} - 1, (${today} - span.first_on) / 7))) as week (back)
        left join (select (${today} - u.used_on) / 7 as back, count(distinct u.contact_id) as users,
            (sum(u.amount) filter (where u.feature = kind.feature))::float8 as amount
          from product_usage u where u.company_id = ${company} and u.used_on <= ${today}
            and u.used_on > ${today} - 7 * ${sql.lit(WEEKS)}
          group by 1) used on used.back = week.back))
  from (select min(u.used_on) as first_on, max(u.used_on) as last_on from product_usage u
      where u.company_id = ${company} and u.used_on <= ${today}) span
    cross join lateral (select coalesce(bool_or(f.users > 0), false) as by_users,
        (array_agg(f.feature order by f.entries desc, f.feature))[1] as feature
      from (select u.feature, count(*) as entries, count(u.contact_id) as users from product_usage u
        where u.company_id = ${company} and u.used_on <= ${today} and u.used_on > ${today} - 7 * ${sql.lit(WEEKS)}
        group by u.feature) f) kind
  where span.last_on is not null)`;
