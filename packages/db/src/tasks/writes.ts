import { type Insertable, sql, type Transaction, type Updateable } from "kysely";
import type { Database } from "../schema/database.ts";

export async function insertTask(trx: Transaction<Database>, row: Insertable<Database["tasks"]>): Promise<void> {
  await trx.insertInto("tasks").values(row).execute();
}

/** Raises the version, so that a change based on the old one is refused. */
export async function updateTask(
  trx: Transaction<Database>,
  companyId: string,
  id: string,
  changes: Updateable<Database["tasks"]>,
): Promise<void> {
  await trx
    .updateTable("tasks")
    .set({ ...changes, version: sql`version + 1` })
    .where("companyId", "=", companyId)
    .where("id", "=", id)
    .execute();
}
