import { sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

/** The title was edited: it follows into every entry of the history that names it, also in "Ben commented on …". */
export async function renameOnTimeline(
  trx: Transaction<Database>,
  companyId: string,
  objectiveId: string,
  { before, after }: { before: string; after: string },
): Promise<void> {
  await sql`update timeline_events set title = left(replace(title, ${before}, ${after}), 1000)
    where company_id = ${companyId}::uuid and object = 'objective' and record_id = ${objectiveId}::uuid`.execute(trx);
}
