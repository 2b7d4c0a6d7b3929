import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

export interface HeldDeal {
  companyId: string;
  id: string;
  name: string;
  valueMinor: number | null;
  currency: string | null;
  contactId: string | null;
  stageSince: Date;
  archivedAt: Date | null;
}

/** Some of the deals that are in the stage, the archived ones among them; they are ours until the transaction ends. */
export function lockDealsInStage(db: Kysely<Database>, stageId: string, limit: number): Promise<HeldDeal[]> {
  return db
    .selectFrom("deals")
    .select(["companyId", "id", "name", "valueMinor", "currency", "contactId", "stageSince", "archivedAt"])
    .where("stageId", "=", stageId)
    .orderBy("companyId")
    .orderBy("id")
    .limit(limit)
    .forUpdate()
    .execute();
}

/** They are in another stage of the same kind from now on, with its probability unless they had one of their own. */
export async function putDealsInStage(
  trx: Transaction<Database>,
  deals: readonly { companyId: string; id: string }[],
  stage: { id: string; pipelineId: string },
  now: Date,
): Promise<void> {
  await sql`update deals d set stage_id = ${stage.id}::uuid, pipeline_id = ${stage.pipelineId}::uuid,
      stage_since = ${now}::timestamptz, updated_at = ${now}::timestamptz, version = version + 1
    from unnest(${deals.map((deal) => deal.companyId)}::uuid[], ${deals.map((deal) => deal.id)}::uuid[]) m (company_id, id)
    where d.company_id = m.company_id and d.id = m.id`.execute(trx);
}
