import type { Places, Segment } from "@tandem/domain/segments/segment";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { type BookFilter, matches } from "../book/book-filter.ts";
import { memberJson } from "../records/reference-json.ts";
import type { Database } from "../schema/database.ts";

/** As it is stored; whether this reader may see what it filters by is a rule of the domain. */
export type StoredSegment = Omit<Segment, "isWithheld">;

const MOST = 500;

/** The reader's own segments and the shared ones, by name. */
export async function listSegments(db: Kysely<Database>, memberId: string): Promise<StoredSegment[]> {
  const { rows } = await selectSegments(memberId, sql`order by lower(s.name), s.id limit ${MOST}`).execute(db);
  return rows;
}

/** Somebody else's private segment is not there. */
export async function findSegment(
  db: Kysely<Database>,
  memberId: string,
  id: string,
): Promise<StoredSegment | undefined> {
  const { rows } = await selectSegments(memberId, sql`and s.id = ${id}::uuid`).execute(db);
  return rows[0];
}

function selectSegments(memberId: string, more: RawBuilder<unknown>) {
  return sql<StoredSegment>`
    select s.id, s.name, s.filter as where, s.sort, s.is_shared, s.owner_member_id is not distinct from ${memberId}::uuid as is_mine,
      ${memberJson("s.owner_member_id")} as owner, s.version, to_json(s.updated_at)#>>'{}' as updated_at
    from segments s where (s.is_shared or s.owner_member_id = ${memberId}::uuid) ${more}`;
}

/** Which of these filters the company matches: one statement that looks at this company alone. */
export async function matchingFilters(
  db: Kysely<Database>,
  companyId: string,
  filters: readonly BookFilter[],
): Promise<number[]> {
  if (filters.length === 0) return [];
  const tests = filters.map((filter, index) => sql`case when ${matches(filter)} then ${index}::int end`);
  const { rows } = await sql<{ matched: number[] }>`
    select array_remove(array[${sql.join(tests)}]::int[], null) as matched
    from companies c left join company_figures f on f.company_id = c.id where c.id = ${companyId}::uuid`.execute(db);
  return rows[0]?.matched ?? [];
}

/** Those of the lists that this member keeps to themselves. */
export async function findPrivateLists(db: Kysely<Database>, listIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("lists")
    .select("name")
    .where("id", "=", sql<string>`any(${[...listIds]}::uuid[])`)
    .where("isShared", "=", false)
    .execute();
  return rows.map(({ name }) => name);
}

/** What the side bar names: views and lists, the reader's own and the shared ones. No counts: each would be a query of its own. */
export async function listPlaces(db: Kysely<Database>, memberId: string): Promise<Places> {
  const of = (
    table: string,
  ) => sql`(select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name), '[]'::json)
    from (select id, name from ${sql.table(table)} where is_shared or owner_member_id = ${memberId}::uuid
      order by lower(name), id limit 30) p)`;
  const { rows } = await sql<Places>`select ${of("segments")} as segments, ${of("lists")} as lists`.execute(db);
  return rows[0] ?? { segments: [], lists: [] };
}
