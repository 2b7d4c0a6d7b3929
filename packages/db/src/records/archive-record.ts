import { sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";
import type { RecordSelect } from "./list-records.ts";

/** Puts the record away, if the select finds it; false where it does not. */
export async function archiveRecord(
  trx: Transaction<Database>,
  { table, where }: Pick<RecordSelect<unknown>, "table" | "where">,
  id: string,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    update ${sql.table(table)} r set archived_at = ${now}::timestamptz
    where ${sql.join([...where, sql`r.id = ${id}::uuid`], sql` and `)} returning r.id`.execute(trx);
  return rows.length > 0;
}
