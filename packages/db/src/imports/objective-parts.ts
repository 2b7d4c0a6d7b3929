import { sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

type Key = { companyId: string; id: string };

export interface ObjectiveParts {
  collaborators: string[];
  tags: string[];
}

/** Addresses and tags of objectives, in small letters and sorted, so that they can be compared. */
export async function listObjectiveParts(
  trx: Transaction<Database>,
  objectives: readonly Key[],
): Promise<Map<string, ObjectiveParts>> {
  if (objectives.length === 0) return new Map();
  const keys = JSON.stringify(objectives.map(({ companyId, id }) => ({ companyId, id })));
  const { rows } = await sql<ObjectiveParts & { id: string }>`
    select w.id,
      array(select lower(c.email::text) from objective_collaborators c
        where c.company_id = w."companyId" and c.objective_id = w.id) as collaborators,
      array(select lower(t.name::text) from objective_tags o join tags t on t.id = o.tag_id
        where o.company_id = w."companyId" and o.objective_id = w.id) as tags
    from json_to_recordset(${keys}::json) as w ("companyId" uuid, id uuid)`.execute(trx);
  return new Map(
    rows.map(({ id, collaborators, tags }) => [id, { collaborators: collaborators.sort(), tags: tags.sort() }]),
  );
}

/** From now on the objectives have these tags and no others. */
export async function replaceObjectiveTags(
  trx: Transaction<Database>,
  objectives: readonly (Key & { tagIds: readonly string[] })[],
): Promise<void> {
  if (objectives.length === 0) return;
  const rows = JSON.stringify(objectives);
  const recordset = sql`json_to_recordset(${rows}::json) as w ("companyId" uuid, id uuid, "tagIds" uuid[])`;
  await sql`delete from objective_tags o using ${recordset}
    where o.company_id = w."companyId" and o.objective_id = w.id and o.tag_id <> all(w."tagIds")`.execute(trx);
  await sql`
    insert into objective_tags (company_id, objective_id, tag_id)
    select w."companyId", w.id, t.id from ${recordset}, unnest(w."tagIds") as t (id)
    on conflict do nothing`.execute(trx);
}
