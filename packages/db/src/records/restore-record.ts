import { sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";
import type { RecordSelect } from "./list-records.ts";

/**
 * Takes the record out of the archive; false where there is none in it. Whether this reader may see it, the select says
 * afterwards: what it does not find then must not have come back.
 */
export async function restoreRecord(
  trx: Transaction<Database>,
  { table }: Pick<RecordSelect<unknown>, "table">,
  companyId: string,
  id: string,
): Promise<boolean> {
  const { rows } = await sql`
    update ${sql.table(table)} r set archived_at = null
    where r.company_id = ${companyId}::uuid and r.id = ${id}::uuid and r.archived_at is not null returning r.id`.execute(
    trx,
  );
  return rows.length > 0;
}
