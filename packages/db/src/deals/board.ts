import type { Clearance } from "@tandem/domain/access/actor";
import type { BookDeal } from "@tandem/domain/deals/deal";
import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";
import { conditionsOf, type DealFilters, ofLivingCompany } from "./reads.ts";
import { bookDealJson } from "./select-deal.ts";

export interface BoardColumn {
  stageId: string;
  /** One more than was asked for says that there are others. */
  deals: BookDeal[];
}

/** The open stages of a pipeline in order, each with its deals, the next to close first; all in one statement. */
export async function readBoard(
  db: Kysely<Database>,
  clearances: readonly Clearance[],
  { pipelineId, limit, ...filters }: DealFilters & { pipelineId: string; limit: number },
): Promise<BoardColumn[]> {
  const where = sql.join(
    [ofLivingCompany, sql`r.stage_id = g.id`, ...conditionsOf({ ...filters, stageKind: "open" })],
    sql` and `,
  );
  const { rows } = await sql<BoardColumn>`
    select g.id as "stageId", coalesce((select json_agg(i.json) from (select ${bookDealJson({ clearances })} as json
      from deals r where ${where} order by coalesce(r.expected_close_on, 'infinity'::date), r.id limit ${limit + 1}) i),
      '[]'::json) as deals
    from stages g where g.pipeline_id = ${pipelineId}::uuid and g.kind = 'open' and g.archived_at is null
    order by g.position, g.id`.execute(db);
  return rows;
}
