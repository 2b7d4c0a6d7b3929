import { type Insertable, sql, type Transaction, type Updateable } from "kysely";
import type { Database } from "../schema/database.ts";

export async function insertSignal(trx: Transaction<Database>, row: Insertable<Database["signals"]>): Promise<void> {
  await trx.insertInto("signals").values(row).execute();
}

/** Raises the version, so that a change based on the old one is refused. */
export async function updateSignal(
  trx: Transaction<Database>,
  companyId: string,
  id: string,
  changes: Updateable<Database["signals"]>,
): Promise<void> {
  await trx
    .updateTable("signals")
    .set({ ...changes, version: sql`version + 1` })
    .where("companyId", "=", companyId)
    .where("id", "=", id)
    .execute();
}
