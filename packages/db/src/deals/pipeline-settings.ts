import type { PipelineSetting } from "@tandem/domain/deals/pipeline-settings";
import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from "kysely";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";

/** Every pipeline, those in the archive last, with all its stages and how many deals are in each. */
export async function listPipelineSettings(db: Kysely<Database>): Promise<PipelineSetting[]> {
  const { rows } = await sql<PipelineSetting>`
    with stays as materialized (select from_stage_id, avg(days_in_previous)::float8 as days, count(days_in_previous)::int as cases
        from deal_stage_changes where from_stage_id is not null group by from_stage_id),
      held as materialized (select stage_id, count(*)::int as deals from deals where archived_at is null group by stage_id)
    select p.id, p.name, p.archived_at as "archivedAt",
      coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name, 'kind', s.kind, 'position', s.position,
          'probability', s.probability, 'expectedDays', s.expected_days, 'averageDays', stays.days,
          'completedStays', coalesce(stays.cases, 0), 'deals', coalesce(held.deals, 0), 'archivedAt', s.archived_at)
          order by s.archived_at is not null, s.position, s.id)
        from stages s left join stays on stays.from_stage_id = s.id left join held on held.stage_id = s.id
        where s.pipeline_id = p.id), '[]'::json) as stages
    from pipelines p order by p.archived_at is not null, p.position, p.name, p.id`.execute(db);
  return rows.map((row) => ({ ...row, archivedAt: row.archivedAt && new Date(row.archivedAt).toISOString() }));
}

/** Pipelines change one at a time: what is decided on the whole of them stays true until the transaction ends. */
export async function lockPipelines(trx: Transaction<Database>): Promise<void> {
  await sql`lock table pipelines in share row exclusive mode`.execute(trx);
}

/** Waits for deals that are entering a stage of the pipeline, and lets no other enter until the transaction ends. */
export async function lockStages(trx: Transaction<Database>, pipelineId: string): Promise<void> {
  await trx.selectFrom("stages").select("id").where("pipelineId", "=", pipelineId).orderBy("id").forUpdate().execute();
}

export async function insertPipeline(trx: Transaction<Database>, name: string, position: number): Promise<string> {
  const id = newId();
  await trx.insertInto("pipelines").values({ id, name, position }).execute();
  return id;
}

export async function insertStages(
  trx: Transaction<Database>,
  stages: readonly Omit<Insertable<Database["stages"]>, "id">[],
): Promise<string[]> {
  const rows = stages.map((stage) => ({ ...stage, id: newId() }));
  await trx.insertInto("stages").values(rows).execute();
  return rows.map((row) => row.id);
}

export async function updatePipeline(
  trx: Transaction<Database>,
  id: string,
  changes: Updateable<Database["pipelines"]>,
): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  await trx.updateTable("pipelines").set(changes).where("id", "=", id).execute();
}

export async function updateStage(
  trx: Transaction<Database>,
  id: string,
  changes: Updateable<Database["stages"]>,
): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  await trx.updateTable("stages").set(changes).where("id", "=", id).execute();
}

/** The rows take the places of their ids in the list. */
export async function orderRows(
  trx: Transaction<Database>,
  table: "pipelines" | "stages",
  ids: readonly string[],
): Promise<void> {
  await sql`update ${sql.table(table)} t set position = o.place - 1
    from unnest(${[...ids]}::uuid[]) with ordinality o (id, place) where t.id = o.id`.execute(trx);
}
