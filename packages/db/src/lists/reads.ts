import type { CompanyList } from "@tandem/domain/lists/list";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { memberJson } from "../records/reference-json.ts";
import type { Database } from "../schema/database.ts";

const MOST = 500;

/** The reader's own lists and the shared ones, by name; `holding` one company: those that it is on. */
export async function listLists(
  db: Kysely<Database>,
  memberId: string,
  { holding }: { holding?: string } = {},
): Promise<CompanyList[]> {
  const held = holding
    ? sql`and exists (select from list_companies h where h.company_id = ${holding}::uuid and h.list_id = l.id)`
    : sql``;
  const { rows } = await selectLists(memberId, sql`${held} order by lower(l.name), l.id limit ${MOST}`).execute(db);
  return rows;
}

/** Somebody else's private list is not there. */
export async function findList(db: Kysely<Database>, memberId: string, id: string): Promise<CompanyList | undefined> {
  const { rows } = await selectLists(memberId, sql`and l.id = ${id}::uuid`).execute(db);
  return rows[0];
}

const selectLists = (memberId: string, more: RawBuilder<unknown>) => sql<CompanyList>`
  select l.id, l.name, l.is_shared, l.owner_member_id is not distinct from ${memberId}::uuid as is_mine,
    ${memberJson("l.owner_member_id")} as owner, l.version, to_json(l.updated_at)#>>'{}' as updated_at,
    (select count(*)::int from list_companies lc join companies c on c.id = lc.company_id
      where lc.list_id = l.id and c.archived_at is null) as count
  from lists l where (l.is_shared or l.owner_member_id = ${memberId}::uuid) ${more}`;
