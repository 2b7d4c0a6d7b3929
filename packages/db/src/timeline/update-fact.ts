import type { TimelineFacts } from "@tandem/domain/timeline/timeline-event";
import { sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

/** One fact of a record's rows changes, the others stay as they are. */
export async function updateTimelineFact<Fact extends keyof TimelineFacts>(
  trx: Transaction<Database>,
  { companyId, object, recordId }: { companyId: string; object: string; recordId: string },
  fact: Fact,
  value: NonNullable<TimelineFacts[Fact]>,
): Promise<void> {
  await trx
    .updateTable("timelineEvents")
    .set({ facts: sql`facts || jsonb_build_object(${fact}::text, ${JSON.stringify(value)}::jsonb)` })
    .where("companyId", "=", companyId)
    .where("object", "=", object)
    .where("recordId", "=", recordId)
    .execute();
}
