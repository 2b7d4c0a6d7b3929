import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";
import type { TimelineReader } from "./reader.ts";
import { isReadableBy } from "./select-event.ts";

export interface TimelineFacets {
  sources: string[];
  members: { id: string; name: string }[];
  contacts: { id: string; name: string }[];
}

/** Enough for a menu to choose from. */
const MOST = 200;

/** Whom and what this history can be narrowed to; undefined when there is no such company. */
export async function listTimelineFacets(
  db: Kysely<Database>,
  companyId: string,
  reader: TimelineReader,
): Promise<TimelineFacets | undefined> {
  const limit = sql.lit(MOST);
  const { rows } = await sql<TimelineFacets & { isKnown: boolean }>`
    with told as materialized (
      select distinct e.source, e.actor_member_id from timeline_events e
      where e.company_id = ${companyId}::uuid and ${isReadableBy(reader)})
    select exists (select from companies c where c.id = ${companyId}::uuid) as is_known,
      array(select distinct t.source from told t order by t.source limit ${limit}) as sources,
      (select coalesce(json_agg(json_build_object('id', m.id, 'name', m.name) order by lower(m.name), m.id), '[]'::json)
        from (select m.id, m.name from members m where m.id in (select t.actor_member_id from told t)
          order by lower(m.name), m.id limit ${limit}) m) as members,
      (select coalesce(json_agg(json_build_object('id', k.id, 'name', k.name) order by lower(k.name), k.id), '[]'::json)
        from (select k.id, k.name from contacts k where k.company_id = ${companyId}::uuid and k.archived_at is null
          order by k.ended_on is not null, lower(k.name), k.id limit ${limit}) k) as contacts`.execute(db);
  const [found] = rows;
  return found?.isKnown ? { sources: found.sources, members: found.members, contacts: found.contacts } : undefined;
}
