import type { ImportKind } from "@tandem/domain/imports/import";
import { sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

/** Two requests at once do not both find that nobody is importing this file: one waits for the other's transaction. */
export async function isBeingImported(
  trx: Transaction<Database>,
  { kind, fileSha256 }: { kind: ImportKind; fileSha256: string },
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import-file:${kind}:${fileSha256}`}, 0))`.execute(trx);
  const row = await trx
    .selectFrom("imports")
    .select("id")
    .where("fileSha256", "=", fileSha256)
    .where("kind", "=", kind)
    .where("dryRun", "=", false)
    .where("status", "in", ["queued", "running"])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
