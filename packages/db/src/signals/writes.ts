import type { Insertable, Transaction, Updateable } from "kysely";
import type { Database } from "../schema/database.ts";

export async function insertSignal(trx: Transaction<Database>, row: Insertable<Database["signals"]>): Promise<void> {
  await trx.insertInto("signals").values(row).execute();
}

export async function updateSignal(
  trx: Transaction<Database>,
  companyId: string,
  id: string,
  changes: Updateable<Database["signals"]>,
): Promise<void> {
  await trx.updateTable("signals").set(changes).where("companyId", "=", companyId).where("id", "=", id).execute();
}
