import {
  listNextOfBulk,
  lockBulkCompany,
  type RunningBulkAct,
  type Settled,
  settleBulkCompany,
} from "@tandem/db/bulk-acts/run";
import type { Database } from "@tandem/db/schema/database";
import { inTransaction } from "@tandem/db/transaction";
import type { BulkOutcome } from "@tandem/domain/bulk-acts/bulk-act";
import { DomainError } from "@tandem/domain/errors/domain-error";
import type { Transaction } from "kysely";
import { problemOfPostgres } from "../../../http/postgres-problem.ts";
import type { JobContext } from "../../../jobs/context.ts";
import type { ActContext } from "../../timeline/act-context.ts";
import { actingMember } from "./acting-member.ts";

export type BulkJobContext = Pick<JobContext, "db" | "actor" | "now" | "requestId" | "signal">;
export type StepContext = ActContext & { db: Transaction<Database> };

/** One company on its way: from which outcome, what is done with it, and what it is when that was refused. */
export interface Walk {
  from: BulkOutcome;
  refused: BulkOutcome;
  step(ctx: StepContext, company: { companyId: string; before: unknown; after: unknown }): Promise<Settled>;
}

const BATCH = 100;

/**
 * Every company that still stands at `from`, each in a transaction of its own with what became of it: killed in the middle, or
 * run twice at once, it comes to each company once. Answers why it stopped, where who asked may no longer do this.
 */
export async function settleCompanies(ctx: BulkJobContext, act: RunningBulkAct, walk: Walk): Promise<string | null> {
  for (;;) {
    const companyIds = await listNextOfBulk(ctx.db, act.id, { at: walk.from, limit: BATCH });
    if (companyIds.length === 0) return null;
    const actor = await actingMember(ctx.db, act.createdBy);
    if (typeof actor === "string") return actor;
    for (const companyId of companyIds) {
      ctx.signal?.throwIfAborted();
      await settleOne({ ...ctx, actor }, { bulkActId: act.id, companyId, at: walk.from }, walk);
    }
  }
}

type Place = { bulkActId: string; companyId: string; at: BulkOutcome };

async function settleOne(ctx: ActContext, place: Place, { refused, step }: Walk): Promise<void> {
  try {
    await inTransaction(ctx.db, async (trx) => {
      const row = await lockBulkCompany(trx, place);
      if (!row) return; // another process was here before
      const settled = await step({ ...ctx, db: trx }, { companyId: place.companyId, ...row });
      await settleBulkCompany(trx, place, settled);
    });
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    await inTransaction(ctx.db, (trx) => settleBulkCompany(trx, place, { outcome: refused, reason }));
  }
}

/** A sentence for what trying again would not mend; null for everything else. */
function reasonOf(error: unknown): string | null {
  if (error instanceof DomainError) return error.message;
  const problem = problemOfPostgres(error);
  if (!(problem instanceof DomainError)) return null;
  const isPassing = problem.code === "conflict" && problem.details.reason === undefined; // a deadlock, say
  return isPassing ? null : problem.message;
}
