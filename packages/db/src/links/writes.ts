import { type Insertable, sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

/** False where the same tie came first, in a transaction that ran beside this one. */
export async function insertLink(trx: Transaction<Database>, row: Insertable<Database["links"]>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("links")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function deleteLink(trx: Transaction<Database>, companyId: string, id: string): Promise<void> {
  await sql`delete from links where company_id = ${companyId}::uuid and id = ${id}::uuid`.execute(trx);
}
