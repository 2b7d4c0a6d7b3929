import type { Objective } from "@tandem/domain/objectives/objective";
import { sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

export interface ValueKey {
  companyId: string;
  id: string;
}

/** An objective that follows an attribute, with the values that are news to it, the oldest first. */
export interface Following
  extends Pick<
    Objective,
    "id" | "companyId" | "title" | "unit" | "status" | "direction" | "baseline" | "current" | "target"
  > {
  version: number;
  sharedAt: string | null;
  sharedContactIds: string[] | null;
  hasMemberAssigned: boolean;
  values: { value: string; observedAt: string }[];
}

/**
 * The objectives, held, whose attributes have these values as their newest. The lock is a statement of its own: whoever
 * waits here compares with what the one before has committed, so an older value never overtakes a newer one.
 */
export async function holdFollowing(trx: Transaction<Database>, values: readonly ValueKey[]): Promise<Following[]> {
  if (values.length === 0) return [];
  const asked = sql`json_to_recordset(${JSON.stringify(values)}::json) as w ("companyId" uuid, id uuid)`;
  const { rows: held } = await sql<{ id: string }>`
    select o.id from objectives o
    where o.attribute_id is not null and o.archived_at is null and o.status in ('not_started', 'in_progress', 'paused')
      and (o.company_id, o.attribute_id) in (select v.company_id, v.attribute_id from ${asked}
        join attribute_values v on v.company_id = w."companyId" and v.id = w.id)
    order by o.company_id, o.id for update`.execute(trx);
  if (held.length === 0) return [];
  const { rows } = await sql<Following>`
    with asked as materialized (
      select v.company_id, v.attribute_id, v.id, v.number_value, v.observed_at from ${asked}
        join attribute_values v on v.company_id = w."companyId" and v.id = w.id where v.number_value is not null
    ), told as (
      select a.company_id, a.attribute_id, max(l.observed_at) as until from (select distinct company_id, attribute_id from asked) a
        join attribute_values l on l.company_id = a.company_id and l.attribute_id = a.attribute_id
        where not exists (select from asked k where k.company_id = l.company_id and k.id = l.id)
        group by a.company_id, a.attribute_id
    ), fresh as (
      select a.company_id, a.attribute_id, json_agg(json_build_object('value', trim_scale(a.number_value)::text,
          'observedAt', a.observed_at) order by a.observed_at) as values
        from asked a left join told t on t.company_id = a.company_id and t.attribute_id = a.attribute_id
        where t.until is null or a.observed_at > t.until
        group by a.company_id, a.attribute_id
    )
    select o.id, o.company_id, o.title, o.unit, o.status, o.version, o.direction, trim_scale(o.baseline)::text as baseline,
      trim_scale(o.current)::text as current, trim_scale(o.target)::text as target, o.shared_at, o.shared_contact_ids,
      o.assignee_member_id is not null as has_member_assigned, f.values
    from fresh f join objectives o on o.company_id = f.company_id and o.attribute_id = f.attribute_id
    where o.id = any(${held.map(({ id }) => id)}::uuid[])
    order by o.company_id, o.id`.execute(trx);
  return rows;
}
