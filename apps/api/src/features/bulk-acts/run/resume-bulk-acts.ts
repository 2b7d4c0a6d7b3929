import { listUnfinishedBulkActs } from "@tandem/db/bulk-acts/writes";
import { enqueue } from "@tandem/db/jobs/enqueue";
import type { Database } from "@tandem/db/schema/database";
import { inTransaction } from "@tandem/db/transaction";
import type { Kysely } from "kysely";

/** At start: a killed process still holds the jobs it ran, so every unfinished act and undo gets a new one. */
export async function resumeBulkActs(db: Kysely<Database>): Promise<number> {
  return inTransaction(db, async (trx) => {
    const unfinished = await listUnfinishedBulkActs(trx);
    for (const { id: bulkActId, status } of unfinished)
      if (status === "undoing")
        await enqueue(trx, "undo-bulk-act", { bulkActId }, { jobKey: `undo-bulk:${bulkActId}` });
      else await enqueue(trx, "run-bulk-act", { bulkActId }, { jobKey: `bulk:${bulkActId}` });
    return unfinished.length;
  });
}
