import { type Insertable, sql, type Transaction, type Updateable } from "kysely";
import type { Database } from "../schema/database.ts";

export async function insertNote(trx: Transaction<Database>, row: Insertable<Database["notes"]>): Promise<void> {
  await trx.insertInto("notes").values(row).execute();
}

/** Raises the version, so that a change based on the old one is refused. */
export async function updateNote(
  trx: Transaction<Database>,
  companyId: string,
  id: string,
  changes: Updateable<Database["notes"]>,
): Promise<void> {
  await trx
    .updateTable("notes")
    .set({ ...changes, version: sql`version + 1` })
    .where("companyId", "=", companyId)
    .where("id", "=", id)
    .execute();
}
