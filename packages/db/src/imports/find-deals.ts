import type { StageKind } from "@tandem/domain/deals/deal";
import type { FieldValues } from "@tandem/domain/imports/merge-record";
import { sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

/** A deal as an import may find it, with everything an import may change. */
export interface KnownDeal {
  id: string;
  companyId: string;
  companyName: string;
  name: string;
  pipelineId: string;
  stageKind: StageKind;
  stageSince: Date;
  source: string | null;
  externalId: string | null;
  archived: boolean;
  values: FieldValues;
}

export interface SoughtDeals {
  companyIds: string[];
  /** Our own ids, at the named companies. */
  ids: string[];
  sources: string[];
  externalIds: string[];
  /** At the named companies. */
  names: string[];
}

/** The deals these rows could mean, ours until the transaction ends: by external id anywhere, by our id or name at the named companies. */
export async function lockDealsByIdentity(
  trx: Transaction<Database>,
  { ids, sources, externalIds, companyIds, names }: SoughtDeals,
): Promise<KnownDeal[]> {
  const rows = await trx
    .selectFrom("deals as d")
    .innerJoin("companies as c", "c.id", "d.companyId")
    .selectAll("d")
    .select("c.name as companyName")
    .select(
      sql<
        string[]
      >`array(select p.product_id::text from deal_products p where p.company_id = d.company_id and p.deal_id = d.id
        order by p.product_id)`.as("productIds"),
    )
    .where(sql<boolean>`(d.source = any(${sources}::text[]) and d.external_id = any(${externalIds}::text[]))
      or (d.company_id = any(${companyIds}::uuid[]) and d.id = any(${ids}::uuid[]))
      or (d.company_id = any(${companyIds}::uuid[]) and d.archived_at is null
        and lower(d.name) in (select lower(n) from unnest(${names}::text[]) n))`)
    .orderBy("d.id")
    .forNoKeyUpdate("d")
    .execute();
  return rows.map((row) => ({
    ...row,
    archived: row.archivedAt !== null,
    values: {
      name: row.name,
      stageId: row.stageId,
      value:
        row.valueMinor !== null && row.currency !== null ? { minor: row.valueMinor, currency: row.currency } : null,
      ownerMemberId: row.ownerMemberId,
      productIds: row.productIds,
      openedOn: row.openedOn,
      expectedCloseOn: row.expectedCloseOn,
      closedOn: row.closedOn,
      contactId: row.contactId,
      probability: row.probability,
      nextStep: row.nextStep,
      lostReason: row.lostReason,
    },
  }));
}
