import type { Pipeline, PipelineInUse } from "@tandem/domain/deals/deal";
import { type Kysely, sql, type Transaction } from "kysely";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";

/** Every pipeline in use with its stages, in the order people set. */
export async function listPipelines(db: Kysely<Database>): Promise<Pipeline[]> {
  const { rows } = await sql<Pipeline>`
    select p.id, p.name, coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name, 'kind', s.kind,
        'position', s.position, 'probability', s.probability, 'expectedDays', s.expected_days) order by s.position, s.id)
      from stages s where s.pipeline_id = p.id and s.archived_at is null), '[]'::json) as stages
    from pipelines p where p.archived_at is null order by p.position, p.name, p.id`.execute(db);
  return rows;
}

/** The same, each stage with the mean of all stays that the book's deals have completed in it. */
export async function listPipelinesInUse(db: Kysely<Database>): Promise<PipelineInUse[]> {
  const { rows } = await sql<PipelineInUse>`
    with stays as materialized (select from_stage_id, avg(days_in_previous)::float8 as days, count(days_in_previous)::int as cases
      from deal_stage_changes where from_stage_id is not null group by from_stage_id)
    select p.id, p.name, coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name, 'kind', s.kind,
        'position', s.position, 'probability', s.probability, 'expectedDays', s.expected_days, 'averageDays', stays.days,
        'completedStays', coalesce(stays.cases, 0)) order by s.position, s.id)
      from stages s left join stays on stays.from_stage_id = s.id
      where s.pipeline_id = p.id and s.archived_at is null), '[]'::json) as stages
    from pipelines p where p.archived_at is null order by p.position, p.name, p.id`.execute(db);
  return rows;
}

export interface StagePlace {
  id: string;
  name: string;
  pipelineId: string;
  kind: "open" | "won" | "lost";
}

/** A stage that a deal may enter; nobody archives it until the transaction ends. */
export function findStage(db: Kysely<Database>, stageId: string): Promise<StagePlace | undefined> {
  return db
    .selectFrom("stages")
    .select(["id", "name", "pipelineId", "kind"])
    .where("id", "=", stageId)
    .where("archivedAt", "is", null)
    .forShare()
    .executeTakeFirst();
}

/** Where a new deal begins: the first open stage of the first pipeline. */
export function findFirstStage(db: Kysely<Database>): Promise<StagePlace | undefined> {
  return db
    .selectFrom("stages as s")
    .innerJoin("pipelines as p", "p.id", "s.pipelineId")
    .select(["s.id", "s.name", "s.pipelineId", "s.kind"])
    .where("s.kind", "=", "open")
    .where("s.archivedAt", "is", null)
    .where("p.archivedAt", "is", null)
    .orderBy("p.position")
    .orderBy("p.name")
    .orderBy("s.position")
    .orderBy("s.id")
    .limit(1)
    .forShare("s")
    .executeTakeFirst();
}

const DEFAULT_STAGES = [
  { name: "Prospecting", kind: "open", probability: 10 },
  { name: "Engaging", kind: "open", probability: 25 },
  { name: "Proposal", kind: "open", probability: 50 },
  { name: "Negotiation", kind: "open", probability: 70 },
  { name: "Won", kind: "won", probability: 100 },
  { name: "Lost", kind: "lost", probability: 0 },
] as const;

/** Two processes that start at once make one pipeline: whoever holds the lock looks first. */
export async function insertDefaultPipeline(trx: Transaction<Database>): Promise<boolean> {
  await sql`lock table pipelines in share row exclusive mode`.execute(trx);
  const found = await trx.selectFrom("pipelines").select("id").limit(1).executeTakeFirst();
  if (found) return false;
  const pipelineId = newId();
  await trx.insertInto("pipelines").values({ id: pipelineId, name: "Sales" }).execute();
  await trx
    .insertInto("stages")
    .values(DEFAULT_STAGES.map((stage, position) => ({ id: newId(), pipelineId, position, ...stage })))
    .execute();
  return true;
}
