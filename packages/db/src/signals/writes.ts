import type { Insertable, Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

export async function insertSignal(trx: Transaction<Database>, row: Insertable<Database["signals"]>): Promise<void> {
  await trx.insertInto("signals").values(row).execute();
}
