import type { BulkActStatus, BulkChange, BulkOutcome } from "@tandem/domain/bulk-acts/bulk-act";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

/** An act as the job that does or undoes it needs it. */
export interface RunningBulkAct {
  id: string;
  change: BulkChange;
  createdBy: string;
  createdAt: Date;
}

/** Into `status` from one of the states that lead there; undefined when it has come to its end before. */
export async function beginBulkWork(
  db: Kysely<Database>,
  id: string,
  { from, status }: { from: BulkActStatus[]; status: BulkActStatus },
): Promise<RunningBulkAct | undefined> {
  const row = await db
    .updateTable("bulkActs")
    .set({ status })
    .where("id", "=", id)
    .where("status", "in", from)
    .returning(["id", "change", "createdBy", "createdAt"])
    .executeTakeFirst();
  return row && { ...row, change: row.change as unknown as BulkChange };
}

/** The next companies that still stand at this outcome. */
export async function listNextOfBulk(
  db: Kysely<Database>,
  bulkActId: string,
  { at, limit }: { at: BulkOutcome; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom("bulkActCompanies")
    .select("companyId")
    .where("bulkActId", "=", bulkActId)
    .where("outcome", "=", at)
    .orderBy("companyId")
    .limit(limit)
    .execute();
  return rows.map(({ companyId }) => companyId);
}

interface Place {
  bulkActId: string;
  companyId: string;
  /** The outcome it must still stand at. */
  at: BulkOutcome;
}

/** What the act has made of this company so far; ours until the transaction ends. Undefined when another process was here before. */
export async function lockBulkCompany(
  trx: Transaction<Database>,
  { bulkActId, companyId, at }: Place,
): Promise<{ before: unknown; after: unknown } | undefined> {
  return trx
    .selectFrom("bulkActCompanies")
    .select(["before", "after"])
    .where("companyId", "=", companyId)
    .where("bulkActId", "=", bulkActId)
    .where("outcome", "=", at)
    .forUpdate()
    .executeTakeFirst();
}

/** What became of one company, and what an undo needs to know of it. */
export interface Settled {
  outcome: BulkOutcome;
  reason?: string;
  before?: object;
  after?: object;
}

export async function settleBulkCompany(
  trx: Transaction<Database>,
  { bulkActId, companyId, at }: Place,
  { outcome, reason, before, after }: Settled,
): Promise<void> {
  await trx
    .updateTable("bulkActCompanies")
    .set({
      outcome,
      reason: reason ?? null,
      ...(before && { before: JSON.stringify(before) }),
      ...(after && { after: JSON.stringify(after) }),
    })
    .where("companyId", "=", companyId)
    .where("bulkActId", "=", bulkActId)
    .where("outcome", "=", at)
    .execute();
}

/** How many of its companies stand at each outcome, for the line in the audit. */
export async function countBulkOutcomes(
  db: Kysely<Database>,
  bulkActId: string,
): Promise<Partial<Record<BulkOutcome, number>>> {
  const { rows } = await sql<{ outcome: BulkOutcome; count: number }>`
    select outcome, count(*)::int as count from bulk_act_companies
    where bulk_act_id = ${bulkActId}::uuid group by outcome order by outcome`.execute(db);
  return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]));
}
