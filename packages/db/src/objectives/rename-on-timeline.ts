import { sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

/** The title was edited: it follows into every entry that ends with it, also "Ben commented on …"; names before it stay. */
export async function renameOnTimeline(
  trx: Transaction<Database>,
  companyId: string,
  objectiveId: string,
  { before, after }: { before: string; after: string },
): Promise<void> {
  await sql`update timeline_events set title = left(left(title, length(title) - length(${before}::text)) || ${after}::text, 1000)
    where right(title, length(${before}::text)) = ${before}::text and company_id = ${companyId}::uuid and object = 'objective' and record_id = ${objectiveId}::uuid`.execute(
    trx,
  );
}
