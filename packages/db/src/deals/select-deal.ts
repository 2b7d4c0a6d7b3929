import type { Clearance } from "@tandem/domain/access/actor";
import type { BookDeal, Deal } from "@tandem/domain/deals/deal";
import { type RawBuilder, sql } from "kysely";
import { companyIdOf, contactJson, memberJson, moneyJson } from "../records/reference-json.ts";

export interface DealScope {
  /** The one company that is read; across the book there is none. */
  companyId?: string;
  clearances: readonly Clearance[];
}

const stageJson = sql`(select json_build_object('id', s.id, 'name', s.name, 'kind', s.kind, 'position', s.position,
  'probability', s.probability, 'expectedDays', s.expected_days) from stages s where s.id = r.stage_id)`;

const productNames = (companyId: RawBuilder<string>) => sql`coalesce((select json_agg(p.name order by p.name)
  from deal_products dp join products p on p.id = dp.product_id
  where dp.company_id = ${companyId} and dp.deal_id = r.id), '[]'::json)`;

function dealFields({ companyId, clearances }: DealScope): RawBuilder<unknown> {
  const company = companyIdOf(companyId);
  return sql`'id', r.id, 'companyId', r.company_id, 'name', r.name, 'pipelineId', r.pipeline_id, 'stage', ${stageJson},
    'stageSince', r.stage_since, 'value', ${moneyJson(clearances, "r.value_minor", "r.currency")},
    'probability', coalesce(r.probability, (select s.probability from stages s where s.id = r.stage_id)),
    'owner', ${memberJson("r.owner_member_id")}, 'contact', ${contactJson("r.contact_id", company)},
    'products', ${productNames(company)}, 'openedOn', r.opened_on, 'expectedCloseOn', r.expected_close_on,
    'closedOn', r.closed_on, 'nextStep', r.next_step, 'lostReason', r.lost_reason, 'version', r.version,
    'archivedAt', r.archived_at`;
}

/** One row of `deals r`; the value is null without clearance for money. */
export const dealJson = (scope: DealScope): RawBuilder<Deal> => sql`json_build_object(${dealFields(scope)})`;

/** The same with its company, for lists across the book. */
export const bookDealJson = (scope: DealScope): RawBuilder<BookDeal> =>
  sql`json_build_object(${dealFields(scope)}, 'company',
    (select json_build_object('id', c.id, 'name', c.name) from companies c where c.id = r.company_id))`;
