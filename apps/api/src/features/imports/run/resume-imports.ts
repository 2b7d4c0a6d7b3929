import { listUnfinishedImports } from "@tandem/db/imports/writes";
import { enqueue } from "@tandem/db/jobs/enqueue";
import type { Database } from "@tandem/db/schema/database";
import { inTransaction } from "@tandem/db/transaction";
import type { Kysely } from "kysely";

/**
 * At start: a process that was killed still holds the jobs it ran, so every unfinished import gets a new one. Where
 * another process is at it in fact, the mark tells the two apart.
 */
export async function resumeImports(db: Kysely<Database>): Promise<number> {
  return inTransaction(db, async (trx) => {
    const importIds = await listUnfinishedImports(trx);
    for (const importId of importIds) await enqueue(trx, "run-import", { importId }, { jobKey: `import:${importId}` });
    return importIds.length;
  });
}
