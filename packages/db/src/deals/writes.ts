import { type Insertable, sql, type Transaction, type Updateable } from "kysely";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";
import type { BeforeMove } from "./stage-history.ts";

export async function insertDeal(
  trx: Transaction<Database>,
  deal: Insertable<Database["deals"]>,
  productIds: readonly string[],
): Promise<void> {
  await trx.insertInto("deals").values(deal).execute();
  await insertProducts(trx, deal.companyId, deal.id, productIds);
}

/** `raiseDealVersion` goes with it, once it is known what has changed. */
export async function updateDeal(
  trx: Transaction<Database>,
  companyId: string,
  dealId: string,
  changes: Updateable<Database["deals"]>,
): Promise<void> {
  await trx.updateTable("deals").set(changes).where("companyId", "=", companyId).where("id", "=", dealId).execute();
}

/** Answers the new version. */
export async function raiseDealVersion(
  trx: Transaction<Database>,
  { companyId, id, version }: { companyId: string; id: string; version: number },
  now: Date,
): Promise<number> {
  await trx
    .updateTable("deals")
    .set({ version: version + 1, updatedAt: now })
    .where("companyId", "=", companyId)
    .where("id", "=", id)
    .execute();
  return version + 1;
}

/** From now on the deal is about these products and no others; a product that stays keeps its quantity. */
export async function replaceDealProducts(
  trx: Transaction<Database>,
  companyId: string,
  dealId: string,
  productIds: readonly string[],
): Promise<void> {
  await sql`delete from deal_products where company_id = ${companyId}::uuid and deal_id = ${dealId}::uuid
    and product_id <> all(${[...productIds]}::uuid[])`.execute(trx);
  await insertProducts(trx, companyId, dealId, productIds);
}

async function insertProducts(
  trx: Transaction<Database>,
  companyId: string,
  dealId: string,
  productIds: readonly string[],
) {
  if (productIds.length === 0) return;
  await trx
    .insertInto("dealProducts")
    .values([...new Set(productIds)].map((productId) => ({ companyId, dealId, productId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface StageMove {
  companyId: string;
  dealId: string;
  /** Null where the deal began. */
  fromStageId: string | null;
  toStageId: string;
  changedAt: Date;
  changedBy: string | null;
  /** Days in the stage it left, to three decimals. */
  daysInPrevious: number | null;
  /** What taking the move back restores. */
  before?: BeforeMove;
}

export async function insertStageMove(trx: Transaction<Database>, { before, ...move }: StageMove): Promise<void> {
  await trx
    .insertInto("dealStageChanges")
    .values({ ...move, id: newId(), ...(before && { beforeMove: JSON.stringify(before) }) })
    .execute();
}
