import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

/** A move of a deal as its timeline tells it. */
export interface ToldMove {
  /** Null where the deal began. */
  from: string | null;
  to: string;
  kind: "open" | "won" | "lost";
  at: Date;
  memberId: string | null;
  memberName: string | null;
}

/** Every move of a deal, oldest first. */
export async function listStageMoves(db: Kysely<Database>, companyId: string, dealId: string): Promise<ToldMove[]> {
  const { rows } = await sql<ToldMove>`
    select f.name as "from", t.name as "to", t.kind, h.changed_at as at, m.id as member_id, m.name as member_name
    from deal_stage_changes h join stages t on t.id = h.to_stage_id
      left join stages f on f.id = h.from_stage_id left join members m on m.id = h.changed_by
    where h.company_id = ${companyId}::uuid and h.deal_id = ${dealId}::uuid
    order by h.changed_at, h.id`.execute(db);
  return rows;
}

/** What a move changed, as it was before. */
export interface BeforeMove {
  stageId: string;
  stageKind: "open" | "won" | "lost";
  pipelineId: string;
  stageSince: string;
  probability: number | null;
  closedOn: string | null;
  lostReason: string | null;
}

export interface LastMove {
  id: string;
  changedAt: Date;
  changedBy: string | null;
  /** null for the beginning, and for moves that cannot be taken back */
  before: BeforeMove | null;
}

export function findLastMove(db: Kysely<Database>, companyId: string, dealId: string): Promise<LastMove | undefined> {
  return db
    .selectFrom("dealStageChanges")
    .select(["id", "changedAt", "changedBy", sql<BeforeMove | null>`before_move`.as("before")])
    .where("companyId", "=", companyId)
    .where("dealId", "=", dealId)
    .orderBy("changedAt", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The stage's row and what the timeline tells of it. */
export async function deleteMove(
  trx: Transaction<Database>,
  { companyId, dealId, moveId, changedAt }: { companyId: string; dealId: string; moveId: string; changedAt: Date },
): Promise<void> {
  await trx.deleteFrom("dealStageChanges").where("companyId", "=", companyId).where("id", "=", moveId).execute();
  await trx
    .deleteFrom("timelineEvents")
    .where("companyId", "=", companyId)
    .where("object", "=", "deal")
    .where("recordId", "=", dealId)
    .where("type", "=", "deal_stage_change")
    .where("occurredAt", "=", changedAt)
    .execute();
}
