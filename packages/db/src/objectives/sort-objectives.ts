import type { ObjectiveColumn } from "@tandem/domain/objectives/book";
import { LEVELS, OBJECTIVE_STATUSES } from "@tandem/domain/objectives/objective";
import { type RawBuilder, sql } from "kysely";
import { rankOf, type SortKeys, sortableWords } from "../records/sort-key.ts";

const due = sql`coalesce(o.due_on, '9999-12-31')`;

/**
 * The share of the way in ten-thousandths, as `progressOf` has it; what is completed has gone all of it, as it is shown.
 * What has neither figures nor a percent comes after all that have.
 */
export const progressShare: RawBuilder<unknown> = sql`(case
  when o.status = 'completed' then 10000
  when num_nonnulls(o.baseline, o.current, o.target) < 3 then coalesce(o.manual_percent * 100, 10001)
  when o.baseline = o.target or (o.direction = 'keep_at_or_above' and o.baseline >= o.target)
      or (o.direction = 'keep_at_or_below' and o.baseline <= o.target)
    then case when case o.direction when 'keep_at_or_above' then o.current >= o.target
      when 'keep_at_or_below' then o.current <= o.target else o.current = o.target end then 10000 else 0 end
  when (o.current - o.target) * sign(o.target - o.baseline) >= 0 then 10000
  else greatest(0, least(9999, round((o.current - o.baseline) * 10000 / (o.target - o.baseline)))) end)::bigint`;

/** What the list is sorted by; `companyId` as in `objectiveJson`. */
export const objectiveKeys = (companyId: RawBuilder<unknown>): SortKeys<ObjectiveColumn> => ({
  status: { by: sql`(${rankOf(sql`o.status`, OBJECTIVE_STATUSES)} || ':' || ${due}::text) collate "C"`, type: "text" },
  due: { by: due, type: "date" },
  title: { by: sql`lower(o.title)`, type: "text" },
  progress: { by: progressShare, type: "bigint" },
  assignee: {
    by: sortableWords(sql`coalesce((select m.name from members m where m.id = o.assignee_member_id),
      (select k.name from contacts k where k.company_id = ${companyId} and k.id = o.assignee_contact_id))`),
    type: "text",
  },
  priority: { by: sql`(${rankOf(sql`o.priority`, LEVELS)} || ':' || ${due}::text) collate "C"`, type: "text" },
  health: { by: sql`coalesce(o.health, 6)::bigint`, type: "bigint" },
  shared: { by: sql`((o.shared_at is null)::int::text || ':' || ${due}::text) collate "C"`, type: "text" },
  company: { by: sortableWords(sql`(select f.name from companies f where f.id = ${companyId})`), type: "text" },
});
