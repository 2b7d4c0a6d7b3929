import type { BulkActStatus, BulkChange } from "@tandem/domain/bulk-acts/bulk-act";
import { type Kysely, sql, type Transaction } from "kysely";
import { type BookFilter, matches } from "../book/book-filter.ts";
import type { Database } from "../schema/database.ts";

export interface NewBulkAct {
  id: string;
  change: BulkChange;
  createdBy: string;
  createdAt: Date;
}

/** The act without its companies, which refer to it. */
export async function insertBulkAct(trx: Transaction<Database>, { change, ...row }: NewBulkAct): Promise<void> {
  await trx
    .insertInto("bulkActs")
    .values({ ...row, change: JSON.stringify(change), total: 0 })
    .execute();
}

/** Fixes its companies: these. */
export async function insertNamedCompanies(
  trx: Transaction<Database>,
  bulkActId: string,
  companyIds: readonly string[],
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    insert into bulk_act_companies (company_id, bulk_act_id)
    select c.id, ${bulkActId}::uuid from companies c where c.id = any(${[...companyIds]}::uuid[])`.execute(trx);
  return Number(numAffectedRows);
}

/** Fixes its companies: all that the filter matches now, up to `limit`. */
export async function insertMatchingCompanies(
  trx: Transaction<Database>,
  bulkActId: string,
  { filter, limit }: { filter: BookFilter; limit: number },
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    insert into bulk_act_companies (company_id, bulk_act_id)
    select c.id, ${bulkActId}::uuid from companies c left join company_figures f on f.company_id = c.id
    where ${matches(filter)} limit ${limit}`.execute(trx);
  return Number(numAffectedRows);
}

export async function setBulkTotal(trx: Transaction<Database>, id: string, total: number): Promise<void> {
  await trx.updateTable("bulkActs").set({ total }).where("id", "=", id).execute();
}

/** From its end to undoing; false when it has not ended, or an undo was asked for before. */
export async function markBulkUndoing(trx: Transaction<Database>, id: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("bulkActs")
    .set({ status: "undoing", failure: null })
    .where("id", "=", id)
    .where("status", "in", ["done", "failed"])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** From one of the states to its end; false when another process has ended it before. */
export async function endBulkWork(
  trx: Transaction<Database>,
  id: string,
  { from, to, failure, now }: { from: BulkActStatus[]; to: BulkActStatus; failure: string | null; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("bulkActs")
    .set({ status: to, failure, finishedAt: sql`coalesce(finished_at, ${now})` })
    .where("id", "=", id)
    .where("status", "in", from)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Acts and undos that no job will come back to on its own after the process was killed. */
export function listUnfinishedBulkActs(db: Kysely<Database>): Promise<{ id: string; status: string }[]> {
  return db
    .selectFrom("bulkActs")
    .select(["id", "status"])
    .where("status", "in", ["queued", "running", "undoing"])
    .orderBy("id")
    .execute();
}

/** Acts that ended and were asked for before that time, with what became of their companies: none of them can be undone any more. */
export async function deleteBulkActsBefore(db: Kysely<Database>, time: Date): Promise<void> {
  await db
    .deleteFrom("bulkActs")
    .where("createdAt", "<", time)
    .where("status", "in", ["done", "failed", "undone"])
    .execute();
}
