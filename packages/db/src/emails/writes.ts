import { type Insertable, sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

/** Adds the mail to its thread, which counts it and remembers the latest. */
export async function insertEmail(trx: Transaction<Database>, row: Insertable<Database["emails"]>): Promise<void> {
  await trx.insertInto("emails").values(row).execute();
  await trx
    .updateTable("emailThreads")
    .set({ messageCount: sql`message_count + 1`, latestAt: sql`greatest(latest_at, ${row.sentAt}::timestamptz)` })
    .where("companyId", "=", row.companyId)
    .where("id", "=", row.threadId)
    .execute();
}
