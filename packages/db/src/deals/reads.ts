import type { Clearance } from "@tandem/domain/access/actor";
import type { BookDeal, Deal, DealSort, StageKind } from "@tandem/domain/deals/deal";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { containing } from "../companies/like-pattern.ts";
import { findRecord, listRecords, type PageRequest, type RecordPage, selectKeys } from "../records/list-records.ts";
import type { SortKey } from "../records/sort-key.ts";
import type { Database } from "../schema/database.ts";
import { bookDealJson, type DealScope, dealJson } from "./select-deal.ts";

export interface DealFilters {
  /** `closed`: won or lost. */
  stageKind?: StageKind | "closed";
  pipelineId?: string;
  stageId?: string;
  /** Open, and expected to close until so many workspace days after `now`, or overdue. */
  closesWithin?: { days: number; now: Date };
  contactId?: string;
  /** `null`: nobody's. */
  ownerMemberId?: string | null;
  q?: string;
  archived?: boolean;
}

export interface DealQuery extends DealFilters, PageRequest {
  sort: DealSort;
  order: "asc" | "desc";
}

/** The deals of one company. */
export function listCompanyDeals(
  db: Kysely<Database>,
  scope: DealScope & { companyId: string },
  query: DealQuery,
): Promise<RecordPage<Deal>> {
  const where = [sql`r.company_id = ${scope.companyId}::uuid`, ...conditionsOf(query)];
  return listRecords(db, { table: "deals", json: dealJson(scope), where }, sortKey(query), query);
}

/** Deals across the book, each with its company; those of archived companies rest. */
export function listBookDeals(
  db: Kysely<Database>,
  clearances: readonly Clearance[],
  query: DealQuery,
): Promise<RecordPage<BookDeal>> {
  const where = [ofLivingCompany, ...conditionsOf(query)];
  return listRecords(db, { table: "deals", json: bookDealJson({ clearances }), where }, sortKey(query), query);
}

/** The keys of the whole list, of one company or across the book, in its order. */
export function selectDealKeys(companyId: string | undefined, query: DealFilters & Pick<DealQuery, "sort" | "order">) {
  const scope = companyId ? sql`r.company_id = ${companyId}::uuid` : ofLivingCompany;
  return selectKeys({ table: "deals", where: [scope, ...conditionsOf(query)] }, sortKey(query));
}

/** Those of archived companies rest. */
export const ofLivingCompany = sql`exists (select from companies c where c.id = r.company_id and c.archived_at is null)`;

/** Archived ones are found too: they can be taken back. */
export function findDeal(
  db: Kysely<Database>,
  scope: DealScope & { companyId: string },
  dealId: string,
  options: { lock?: boolean } = {},
): Promise<Deal | undefined> {
  const where = [sql`r.company_id = ${scope.companyId}::uuid`];
  return findRecord(db, { table: "deals", json: dealJson(scope), where }, dealId, options);
}

export function conditionsOf({
  stageKind,
  pipelineId,
  stageId,
  closesWithin,
  contactId,
  ownerMemberId,
  q,
  archived,
}: DealFilters): RawBuilder<unknown>[] {
  return [
    archived ? sql`r.archived_at is not null` : sql`r.archived_at is null`,
    ...(stageKind === "closed" ? [sql`r.stage_kind <> 'open'`] : []),
    ...(stageKind && stageKind !== "closed" ? [sql`r.stage_kind = ${sql.lit(stageKind)}`] : []),
    ...(pipelineId ? [sql`r.pipeline_id = ${pipelineId}::uuid`] : []),
    ...(closesWithin ? [sql`r.stage_kind = 'open' and r.expected_close_on <= ${dayIn(closesWithin)}`] : []),
    ...(stageId ? [sql`r.stage_id = ${stageId}::uuid`] : []),
    ...(contactId ? [sql`r.contact_id = ${contactId}::uuid`] : []),
    ...(ownerMemberId ? [sql`r.owner_member_id = ${ownerMemberId}::uuid`] : []),
    ...(ownerMemberId === null ? [sql`r.owner_member_id is null`] : []),
    ...(q ? [sql`r.name ilike ${containing(q)}`] : []),
  ];
}

const dayIn = ({ days, now }: { days: number; now: Date }) =>
  sql`(${now}::timestamptz at time zone (select w.time_zone from workspace_settings w))::date + ${days}::int`;

/** What is unknown comes last in either order. */
function sortKey({ sort, order }: Pick<DealQuery, "sort" | "order">): SortKey {
  const lastDay = sql.lit(order === "asc" ? "infinity" : "-infinity");
  const lastValue = sql.lit(order === "asc" ? "9223372036854775807" : "-9223372036854775808");
  const lastLength = sql.lit(order === "asc" ? "2147483647" : "-2147483648");
  switch (sort) {
    case "name":
      return { by: sql`lower(r.name)`, type: "text", order };
    case "value":
      return { by: sql`coalesce(r.reporting_minor, ${lastValue}::bigint)`, type: "bigint", order };
    case "expected_close":
      return { by: sql`coalesce(r.expected_close_on, ${lastDay}::date)`, type: "date", order };
    case "closed":
      return { by: sql`coalesce(r.closed_on, ${lastDay}::date)`, type: "date", order };
    case "duration":
      return { by: sql`coalesce(r.closed_on - r.opened_on, ${lastLength}::int)::bigint`, type: "bigint", order };
    case "stage_since":
      return { by: sql`r.stage_since`, type: "timestamptz", order };
  }
}
