import { TIMELINE_GROUPS, type TimelineGroup } from "@tandem/domain/timeline/timeline-groups";
import { type Kysely, sql } from "kysely";
import type { JsonText } from "../json-text.ts";
import type { Database } from "../schema/database.ts";
import { conditionsOf, type TimelineConditions } from "./conditions.ts";
import { type TimelineLineJson, timelineLineJson } from "./select-event.ts";

export interface TimelineGroups {
  groups: { group: TimelineGroup; items: TimelineLineJson[]; isMore: boolean }[];
}

const SHOWN = 5;

/**
 * The latest of each group; groups without any are left out. Each type is read along its own index for as many rows as could
 * be shown, so a long history costs what a short one costs. Undefined when there is no such company.
 */
export async function listTimelineGroups(
  db: Kysely<Database>,
  query: TimelineConditions,
): Promise<JsonText<TimelineGroups> | undefined> {
  const { companyId, reader, types, q } = query;
  const chosen = Object.entries(TIMELINE_GROUPS).flatMap(([group, ofGroup]) =>
    ofGroup.filter((type) => !types || types.includes(type)).map((type) => ({ group, type })),
  );
  const { rows } = await sql<{ groups: string; isKnown: boolean }>`
    select exists (select from companies c where c.id = ${companyId}::uuid) as is_known, (
      select coalesce(string_agg(json_build_object('group', g.name, 'items', g.items, 'isMore', g.is_more)::text, ',' order by g.first), '')
      from (select n.name, min(n.nth) as first, json_agg(n.item order by n.place) filter (where n.place <= ${sql.lit(SHOWN)}) as items,
          count(*) > ${sql.lit(SHOWN)} as is_more
        from (select t.name, t.nth, e.item,
            row_number() over (partition by t.name order by e.occurred_at desc, e.id desc) as place
          from unnest(${chosen.map((one) => one.group)}::text[], ${chosen.map((one) => one.type)}::text[])
              with ordinality as t (name, type, nth)
            cross join lateral (select e.occurred_at, e.id, ${timelineLineJson(reader, q)} as item
              from timeline_events e where ${sql.join(conditionsOf(query), sql` and `)} and e.type = t.type
              order by e.occurred_at desc, e.id desc limit ${sql.lit(SHOWN)} + 1) e) n
        group by n.name) g) as groups`.execute(db);
  return rows[0]?.isKnown ? `{"groups":[${rows[0].groups}]}` : undefined;
}
