import type { RecordObject, RecordReference } from "@tandem/domain/records/record-object";
import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";
import { NAMED_RECORDS } from "./named-records.ts";

const OF_EACH = 10;

/**
 * Records of a company whose name holds these words, those that begin with them first, then the newest; without words
 * the newest of each kind.
 */
export async function findRecordsByName(
  db: Kysely<Database>,
  companyId: string,
  { q = "", objects, id }: { q?: string; objects: readonly RecordObject[]; id?: string | undefined },
): Promise<RecordReference[]> {
  if (objects.length === 0) return [];
  const text = q.replace(/[\\%_]/g, (mark) => `\\${mark}`);
  const selects = [...new Set(objects)].map((object) => {
    const { table, name } = NAMED_RECORDS[object];
    const key = object === "company" ? sql`x.id` : sql`x.company_id`;
    return sql`(select ${sql.lit(object)} as object, x.id, x.${sql.ref(name)} as name,
        x.${sql.ref(name)} ilike ${`${text}%`} as begins
      from ${sql.table(table)} x
      where ${key} = ${companyId}::uuid and x.archived_at is null and x.${sql.ref(name)} ilike ${`%${text}%`}
        ${id ? sql`and x.id = ${id}::uuid` : sql``}
      order by begins desc, x.id desc limit ${sql.lit(OF_EACH)})`;
  });
  const { rows } = await sql<RecordReference>`
    select f.object, f.id, f.name, false as is_archived from (${sql.join(selects, sql` union all `)}) f
    order by f.begins desc, f.id desc`.execute(db);
  return rows;
}
