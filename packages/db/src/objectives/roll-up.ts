import type { RollUpRow } from "@tandem/domain/objectives/roll-up";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { type BookFilter, matches } from "../book/book-filter.ts";
import type { Database } from "../schema/database.ts";
import { progressShare } from "./sort-objectives.ts";

export interface RollUpDays {
  today: string;
  /** when the quarter begins, as an instant of the workspace */
  quarterStart: Date;
}

/** Points off the straight line that are still on track, in ten-thousandths, as `progressOf` has it. */
const TOLERANCE = 500;

/** Whether a goal travels at all: what only has to be kept has no straight line. */
const travels = sql`not (num_nonnulls(o.baseline, o.current, o.target) = 3 and (o.baseline = o.target
  or (o.direction = 'keep_at_or_above' and o.baseline >= o.target)
  or (o.direction = 'keep_at_or_below' and o.baseline <= o.target)))`;

/** What the straight line from start to due expects, in ten-thousandths; null where `progressOf` has none. */
const expected = (today: string) => sql`case when o.start_on is null or o.due_on is null or ${today}::date < o.start_on
    or o.status not in ('not_started', 'in_progress') then null
  when ${today}::date >= o.due_on then 10000
  else round((${today}::date - o.start_on) * 10000.0 / (o.due_on - o.start_on)) end`;

const hasShare = sql`(num_nonnulls(o.baseline, o.current, o.target) = 3 or o.manual_percent is not null)`;

const figures = ({ today, quarterStart }: RollUpDays): RawBuilder<unknown> => {
  const active = sql`o.status in ('not_started', 'in_progress', 'paused')`;
  const measured = sql`${active} and ${travels} and ${hasShare} and (${expected(today)}) is not null`;
  return sql`
    count(*) filter (where ${active})::int as active,
    count(*) filter (where ${measured} and ${progressShare} >= (${expected(today)}) - ${sql.lit(TOLERANCE)})::int as on_track,
    count(*) filter (where ${measured} and ${progressShare} < (${expected(today)}) - ${sql.lit(TOLERANCE)})::int as behind,
    count(*) filter (where ${active} and o.due_on < ${today}::date)::int as overdue,
    count(*) filter (where o.status = 'completed' and o.completed_at >= ${quarterStart})::int as completed_this_quarter,
    (avg(o.health) filter (where ${active}))::float8 as average_health`;
};

/** Objectives that anybody still looks at, with their companies. */
const counted = sql`objectives o join companies c on c.id = o.company_id and c.archived_at is null`;

/** By the owner of the company; nobody's come last. */
export async function rollUpByOwner(db: Kysely<Database>, days: RollUpDays): Promise<RollUpRow[]> {
  const { rows } = await sql<RollUpRow>`
    select c.owner_member_id as id, coalesce(m.name, '') as name, ${figures(days)}
    from ${counted} left join members m on m.id = c.owner_member_id
    where o.archived_at is null group by c.owner_member_id, m.name order by m.name nulls last, 1`.execute(db);
  return rows;
}

/** By tag, of the objective or of its company, each objective once. */
export async function rollUpByTag(db: Kysely<Database>, days: RollUpDays): Promise<RollUpRow[]> {
  const { rows } = await sql<RollUpRow>`
    select t.id, t.name, ${figures(days)}
    from tags t join (
      select tag_id, company_id, objective_id from objective_tags
      union
      select k.tag_id, k.company_id, j.id from company_tags k join objectives j on j.company_id = k.company_id
    ) g on g.tag_id = t.id
    join objectives o on o.company_id = g.company_id and o.id = g.objective_id
    join companies c on c.id = o.company_id and c.archived_at is null
    where t.archived_at is null and o.archived_at is null group by t.id, t.name order by lower(t.name), t.id`.execute(
    db,
  );
  return rows;
}

/** Of the companies that a filter matches now. */
export async function rollUpOf(
  db: Kysely<Database>,
  filter: BookFilter,
  days: RollUpDays,
): Promise<Omit<RollUpRow, "id" | "name">> {
  const { rows } = await sql<Omit<RollUpRow, "id" | "name">>`
    select ${figures(days)} from ${counted} left join company_figures f on f.company_id = c.id
    where o.archived_at is null and ${matches(filter)}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error("an aggregate answers one row");
  return row;
}
