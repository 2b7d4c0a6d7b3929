import { listUnfinishedImports } from "@tandem/db/imports/writes";
import { enqueue } from "@tandem/db/jobs/enqueue";
import type { Database } from "@tandem/db/schema/database";
import { inTransaction } from "@tandem/db/transaction";
import type { Kysely } from "kysely";

/**
 * At start: a process that was killed still holds the jobs it ran, so every unfinished import and undo gets a new one. Where
 * another process is at it in fact, the mark tells the two apart.
 */
export async function resumeImports(db: Kysely<Database>): Promise<number> {
  return inTransaction(db, async (trx) => {
    const unfinished = await listUnfinishedImports(trx);
    for (const { id: importId, groupId, status } of unfinished)
      if (status === "undoing") await enqueue(trx, "undo-import", { importId }, { jobKey: `undo:${importId}` });
      else await enqueue(trx, "run-import", { importId }, { jobKey: `import:${groupId ?? importId}` });
    return unfinished.length;
  });
}
