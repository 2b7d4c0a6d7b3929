import { findDeal } from "@tandem/db/deals/reads";
import type { Database } from "@tandem/db/schema/database";
import { CLEARANCES, type MemberActor } from "@tandem/domain/access/actor";
import type { Deal } from "@tandem/domain/deals/deal";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { Transaction } from "kysely";

/** The row is ours until the transaction ends; with its value, whoever asks, because the value decides what is written. */
export async function getWholeDeal(trx: Transaction<Database>, companyId: string, dealId: string): Promise<Deal> {
  const deal = await findDeal(trx, { companyId, clearances: CLEARANCES }, dealId, { lock: true });
  if (!deal) throw notFound("deal");
  return deal;
}

/** The deal as this member may see it. */
export const seenBy = (actor: MemberActor, deal: Deal): Deal =>
  actor.clearances.includes("financial") ? deal : { ...deal, value: null };
