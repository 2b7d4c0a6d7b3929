import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

interface EditedRecord {
  companyId: string;
  object: string;
  recordId: string;
}

/** What was edited after that version of the record: the fields, and how many versions these edits made. */
export async function findEditsSince(
  db: Kysely<Database>,
  { companyId, object, recordId }: EditedRecord,
  version: number,
): Promise<{ fields: string[]; versions: number }> {
  return db
    .selectFrom("auditEvents as a")
    .select([
      sql<string[]>`coalesce(array_agg(distinct f.field) filter (where f.field is not null), '{}')`.as("fields"),
      sql<number>`count(distinct a.version)::int`.as("versions"),
    ])
    .leftJoin(sql<{ field: string }>`lateral unnest(a.fields)`.as<"f">(sql`f(field)`), (join) => join.onTrue())
    .where("a.companyId", "=", companyId)
    .where("a.object", "=", object)
    .where("a.recordId", "=", recordId)
    .where("a.version", ">", version)
    .executeTakeFirstOrThrow();
}
