import type { KeptRecord } from "@tandem/domain/imports/upload";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

/** How far an undo has come; `total` are the rows of the ledger that there were. */
export interface UndoCounts {
  restored: number;
  removed: number;
  kept: number;
  total: number;
  askedBy: string | null;
}

/** An import whose undo was asked for, as the job that does it needs it. */
export interface UndoingImport {
  id: string;
  kind: string;
  counts: UndoCounts;
}

/** From its end to undoing; false when it has not ended, wrote nothing, or another undo has begun. */
export async function markUndoing(
  trx: Transaction<Database>,
  importId: string,
  { total, askedBy }: Pick<UndoCounts, "total" | "askedBy">,
): Promise<boolean> {
  const undone: UndoCounts = { restored: 0, removed: 0, kept: 0, total, askedBy };
  const { numUpdatedRows } = await trx
    .updateTable("imports")
    .set({ status: "undoing", undone: JSON.stringify(undone) })
    .where("id", "=", importId)
    .where("status", "in", ["done", "failed"])
    .where("dryRun", "=", false)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The import while its undo goes on; ours until the transaction ends. */
export async function lockUndoing(trx: Transaction<Database>, importId: string): Promise<UndoingImport | undefined> {
  const row = await trx
    .selectFrom("imports")
    .select(["id", "kind", "undone"])
    .where("id", "=", importId)
    .where("status", "=", "undoing")
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, counts: row.undone as unknown as UndoCounts };
}

export async function moveUndo(trx: Transaction<Database>, importId: string, counts: UndoCounts): Promise<void> {
  await trx
    .updateTable("imports")
    .set({ undone: JSON.stringify(counts) })
    .where("id", "=", importId)
    .execute();
}

export async function endUndo(trx: Transaction<Database>, importId: string): Promise<void> {
  await trx.updateTable("imports").set({ status: "undone" }).where("id", "=", importId).execute();
}

export async function recordKept(
  trx: Transaction<Database>,
  importId: string,
  kept: readonly KeptRecord[],
): Promise<void> {
  if (kept.length === 0) return;
  await sql`
    insert into import_kept (import_id, position, object, record_id, of_company_id, name, reason)
    select ${importId}, last.position + k.ordinality, k.object, k."recordId", k."companyId", k.name, k.reason
    from rows from (json_to_recordset(${JSON.stringify(kept)}::json)
        as (object text, "recordId" uuid, "companyId" uuid, name text, reason text)) with ordinality as k,
      (select coalesce(max(position), 0) as position from import_kept where import_id = ${importId}) last`.execute(trx);
}

/** What an undo left in place, in the order in which it came across it, behind the given position. */
export async function listKept(
  db: Kysely<Database>,
  importId: string,
  { after, limit }: { after: number; limit: number },
): Promise<(KeptRecord & { position: number })[]> {
  return db
    .selectFrom("importKept")
    .select(["position", "object", "recordId", "ofCompanyId as companyId", "name", "reason"])
    .where("importId", "=", importId)
    .where("position", ">", after)
    .orderBy("position")
    .limit(limit)
    .execute();
}
