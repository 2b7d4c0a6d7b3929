import { type Insertable, sql, type Transaction, type Updateable } from "kysely";
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

/** Raises the version, so that a change based on the old one is refused. */
export async function updateEmail(
  trx: Transaction<Database>,
  companyId: string,
  id: string,
  changes: Updateable<Database["emails"]>,
): Promise<void> {
  await trx
    .updateTable("emails")
    .set({ ...changes, version: sql`version + 1` })
    .where("companyId", "=", companyId)
    .where("id", "=", id)
    .execute();
}

/** The thread counts its mails anew and remembers the latest of those that are left. */
export async function recountThread(trx: Transaction<Database>, companyId: string, threadId: string): Promise<void> {
  await sql`
    update email_threads t set message_count = left_over.count, latest_at = coalesce(left_over.latest, t.latest_at)
    from (select count(*)::int as count, max(e.sent_at) as latest from emails e
      where e.company_id = ${companyId}::uuid and e.thread_id = ${threadId}::uuid and e.archived_at is null) left_over
    where t.company_id = ${companyId}::uuid and t.id = ${threadId}::uuid`.execute(trx);
}
