import type { Milestone } from "@tandem/domain/objectives/objective";
import { type Kysely, sql, type Transaction } from "kysely";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";
import type { ShareCache } from "./writes.ts";

export async function findMilestone(
  db: Kysely<Database>,
  companyId: string,
  objectiveId: string,
  milestoneId: string,
): Promise<Milestone | undefined> {
  const row = await db
    .selectFrom("objectiveMilestones as s")
    .select(
      sql<Milestone>`json_build_object('id', s.id, 'title', s.title, 'dueOn', s.due_on, 'reachedAt', s.reached_at)`.as(
        "milestone",
      ),
    )
    .where("s.companyId", "=", companyId)
    .where("s.objectiveId", "=", objectiveId)
    .where("s.id", "=", milestoneId)
    .executeTakeFirst();
  return row?.milestone;
}

/** Adds them after the last one, in their order, seen by whoever sees the objective. Answers their ids. */
export async function appendMilestones(
  trx: Transaction<Database>,
  companyId: string,
  objectiveId: string,
  milestones: readonly { title: string; dueOn?: string | null }[],
  share: ShareCache,
): Promise<string[]> {
  if (milestones.length === 0) return [];
  const { last } = await trx
    .selectFrom("objectiveMilestones")
    .select(sql<number>`coalesce(max(position), -1)::int`.as("last"))
    .where("companyId", "=", companyId)
    .where("objectiveId", "=", objectiveId)
    .executeTakeFirstOrThrow();
  const rows = milestones.map(({ title, dueOn }, index) => ({
    companyId,
    id: newId(),
    objectiveId,
    title,
    dueOn: dueOn ?? null,
    position: last + 1 + index,
    ...share,
  }));
  await trx.insertInto("objectiveMilestones").values(rows).execute();
  return rows.map((row) => row.id);
}

export async function updateMilestone(
  trx: Transaction<Database>,
  companyId: string,
  milestoneId: string,
  set: { title?: string; dueOn?: string | null; reachedAt?: Date | null },
): Promise<void> {
  if (Object.keys(set).length === 0) return;
  await trx
    .updateTable("objectiveMilestones")
    .set(set)
    .where("companyId", "=", companyId)
    .where("id", "=", milestoneId)
    .execute();
}

/** Puts the milestone at that place of its objective (the last one if there are fewer) and numbers all anew. */
export async function moveMilestone(
  trx: Transaction<Database>,
  companyId: string,
  objectiveId: string,
  milestoneId: string,
  position: number,
): Promise<void> {
  const rows = await trx
    .selectFrom("objectiveMilestones")
    .select("id")
    .where("companyId", "=", companyId)
    .where("objectiveId", "=", objectiveId)
    .orderBy("position")
    .orderBy("id")
    .execute();
  const others = rows.map((row) => row.id).filter((id) => id !== milestoneId);
  const ordered = others.toSpliced(position, 0, milestoneId);
  await sql`update objective_milestones s set position = n.place - 1
    from unnest(${ordered}::uuid[]) with ordinality as n (id, place)
    where s.company_id = ${companyId}::uuid and s.id = n.id and s.position <> n.place - 1`.execute(trx);
}

export async function deleteMilestone(
  trx: Transaction<Database>,
  companyId: string,
  milestoneId: string,
): Promise<void> {
  await trx
    .deleteFrom("objectiveMilestones")
    .where("companyId", "=", companyId)
    .where("id", "=", milestoneId)
    .execute();
}
