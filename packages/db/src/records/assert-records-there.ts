import { invalid } from "@tandem/domain/errors/domain-error";
import type { RecordObject } from "@tandem/domain/records/record-object";
import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";
import { assertCompanyExists } from "./name-records.ts";
import { isThere } from "./named-records.ts";

/** Throws `invalid` with the path of every record that is not one of this company, or was put away. */
export async function assertRecordsThere(
  db: Kysely<Database>,
  companyId: string,
  namings: readonly { path: string; object: RecordObject; id: string }[],
): Promise<void> {
  await assertCompanyExists(db, companyId);
  const named = namings.map(({ path, object, id }) => sql`(${path}::text, ${object}::text, ${id}::uuid)`);
  const { rows } = await sql<{ path: string; object: string }>`
    select n.path, n.object from (values ${sql.join(named)}) n (path, object, id)
    where not ${isThere(companyId, "n.object", "n.id")}`.execute(db);
  if (rows.length > 0)
    throw invalid(rows.map(({ path, object }) => ({ path, message: `There is no such ${object} here` })));
}
