import type { Clearance } from "@tandem/domain/access/actor";
import type { Deal } from "@tandem/domain/deals/deal";
import type { DealFact } from "@tandem/domain/deals/deal-figures";
import type { DealRecord } from "@tandem/domain/deals/deal-record";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { type CommerceScope, ordersOf, quotesOf } from "../commerce/reads.ts";
import { meetingsOf } from "../meetings/reads.ts";
import type { RecordList } from "../records/list-records.ts";
import { memberJson, moneyJson } from "../records/reference-json.ts";
import type { Database } from "../schema/database.ts";
import { dealJson } from "./select-deal.ts";

/** A page shows no more of what belongs to one deal. */
const SHOWN = 100;

/** A deal with its way through the stages and what refers to it, in one statement. */
export async function findDealRecord(
  db: Kysely<Database>,
  scope: CommerceScope,
  dealId: string,
): Promise<DealRecord | undefined> {
  const { companyId } = scope;
  const stage = (id: string) =>
    sql`(select json_build_object('id', s.id, 'name', s.name, 'kind', s.kind) from stages s where s.id = ${sql.ref(id)})`;
  const { rows } = await sql<DealRecord>`
    select (select json_build_object('id', c.id, 'name', c.name) from companies c where c.id = ${companyId}::uuid) as company,
      ${dealJson(scope)} as deal,
      coalesce((select json_agg(p.product_id) from deal_products p
        where p.company_id = ${companyId}::uuid and p.deal_id = ${dealId}::uuid), '[]'::json) as "productIds",
      coalesce((select json_agg(json_build_object('id', h.id, 'from', ${stage("h.from_stage_id")}, 'to', ${stage("h.to_stage_id")},
          'at', h.changed_at, 'by', ${memberJson("h.changed_by")}, 'days', h.days_in_previous) order by h.changed_at desc, h.id desc)
        from deal_stage_changes h where h.company_id = ${companyId}::uuid and h.deal_id = ${dealId}::uuid), '[]'::json) as moves,
      ${ofDeal(quotesOf(scope), dealId)} as quotes,
      ${ofDeal(ordersOf(scope), dealId)} as orders,
      ${ofDeal(meetingsOf(companyId), dealId)} as meetings
    from deals r where r.company_id = ${companyId}::uuid and r.id = ${dealId}::uuid`.execute(db);
  return rows[0];
}

function ofDeal<Json>({ table, json, where, sort }: RecordList<Json>, dealId: string): RawBuilder<Json[]> {
  return sql`coalesce((select json_agg(i.json) from (select ${json} as json from ${sql.table(table)} r
    where ${sql.join([...where, sql`r.deal_id = ${dealId}::uuid`], sql` and `)}
    order by ${sort.by} ${sql.raw(sort.order)}, r.id ${sql.raw(sort.order)} limit ${SHOWN}) i), '[]'::json)`;
}

export interface DealsOfCompany {
  /** null where money is withheld */
  currency: string | null;
  facts: DealFact[];
  open: Deal[];
}

/** What the figures of a company's deals are made of, and its open deals, the next to close first. */
export async function readDealsOverview(
  db: Kysely<Database>,
  scope: { companyId: string; clearances: readonly Clearance[] },
): Promise<DealsOfCompany | undefined> {
  const isSeen = scope.clearances.includes("financial");
  const company = sql`${scope.companyId}::uuid`;
  const { rows } = await sql<DealsOfCompany>`
    select ${isSeen ? sql`(select currency from workspace_settings)` : sql`null::text`} as currency,
      coalesce((select json_agg(json_build_object('kind', r.stage_kind, 'openedOn', r.opened_on, 'closedOn', r.closed_on,
          'value', ${moneyJson(scope.clearances, "r.value_minor", "r.currency")},
          'reportingMinor', ${isSeen ? sql`r.reporting_minor` : sql`null::bigint`}))
        from deals r where r.company_id = ${company} and r.archived_at is null), '[]'::json) as facts,
      coalesce((select json_agg(${dealJson(scope)} order by coalesce(r.expected_close_on, 'infinity'::date), r.id)
        from deals r where r.company_id = ${company} and r.archived_at is null and r.stage_kind = 'open'), '[]'::json) as open
    from companies c where c.id = ${company}`.execute(db);
  return rows[0];
}
