import { type Insertable, sql, type Transaction, type Updateable } from "kysely";
import type { Database } from "../schema/database.ts";

export async function insertCall(trx: Transaction<Database>, row: Insertable<Database["calls"]>): Promise<void> {
  await trx.insertInto("calls").values(row).execute();
}

/** Raises the version, so that a change based on the old one is refused. */
export async function updateCall(
  trx: Transaction<Database>,
  companyId: string,
  id: string,
  changes: Updateable<Database["calls"]>,
): Promise<void> {
  await trx
    .updateTable("calls")
    .set({ ...changes, version: sql`version + 1` })
    .where("companyId", "=", companyId)
    .where("id", "=", id)
    .execute();
}
