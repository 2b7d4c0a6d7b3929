import type { Kysely, Transaction } from "kysely";
import type { Database } from "./schema/database.ts";

/** Runs `work` in a transaction, in the one that is already open if there is one. */
export function inTransaction<T>(db: Kysely<Database>, work: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db as Transaction<Database>);
  return db.transaction().execute(work);
}
