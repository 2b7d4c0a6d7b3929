import type { FieldChange, ObjectiveChange, ProgressPoint } from "@tandem/domain/objectives/history";
import { type Kysely, sql, type Transaction } from "kysely";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";
import type { TimelineActor } from "../timeline/writes.ts";

export interface ChangeSet {
  companyId: string;
  objectiveId: string;
  /** The version these changes made. */
  version: number;
  at: Date;
  author: TimelineActor;
  changes: readonly FieldChange[];
}

export async function addObjectiveChanges(trx: Transaction<Database>, set: ChangeSet): Promise<void> {
  if (set.changes.length === 0) return;
  const rows = set.changes.map(({ field, before, after }) => ({
    companyId: set.companyId,
    id: newId(),
    objectiveId: set.objectiveId,
    changedAt: set.at,
    field,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
    actorKind: set.author.kind,
    actorName: set.author.name,
    version: set.version,
  }));
  await trx.insertInto("objectiveChanges").values(rows).execute();
}

/** The fields that somebody changed after that version of the objective. */
export async function listFieldsChangedSince(
  db: Kysely<Database>,
  companyId: string,
  objectiveId: string,
  version: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom("objectiveChanges")
    .select("field")
    .distinct()
    .where("companyId", "=", companyId)
    .where("objectiveId", "=", objectiveId)
    .where("version", ">", version)
    .execute();
  return rows.map((row) => row.field);
}

/** The place in a history after one row; the time is PostgreSQL's own text, exact to the microsecond. */
export interface HistoryPlace {
  at: string;
  id: string;
}

interface HistoryPage {
  companyId: string;
  objectiveId: string;
  limit: number;
  after: HistoryPlace | null;
}

/** `limit + 1` changes, the newest first. */
export async function listObjectiveChanges(
  db: Kysely<Database>,
  { companyId, objectiveId, limit, after }: HistoryPage,
): Promise<ObjectiveChange[]> {
  let query = db
    .selectFrom("objectiveChanges as h")
    .select(
      sql<ObjectiveChange>`json_build_object('id', h.id, 'changedAt', h.changed_at, 'field', h.field, 'before', h.before,
        'after', h.after, 'actor', json_build_object('kind', h.actor_kind, 'name', h.actor_name))`.as("change"),
    )
    .where("h.companyId", "=", companyId)
    .where("h.objectiveId", "=", objectiveId)
    .orderBy("h.changedAt", "desc")
    .orderBy("h.id", "desc")
    .limit(limit + 1);
  if (after) query = query.where(sql<boolean>`(h.changed_at, h.id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  return (await query.execute()).map((row) => row.change);
}

/** `limit + 1` recorded points, the newest first. */
export async function listProgressPoints(
  db: Kysely<Database>,
  { companyId, objectiveId, limit, after }: HistoryPage,
): Promise<ProgressPoint[]> {
  let query = db
    .selectFrom("objectiveProgress as p")
    .select(
      sql<ProgressPoint>`json_build_object('id', p.id, 'occurredAt', p.occurred_at, 'recordedAt', p.recorded_at,
        'value', trim_scale(p.value)::text, 'percent', p.percent, 'note', p.note, 'authorName', p.author_name)`.as(
        "point",
      ),
    )
    .where("p.companyId", "=", companyId)
    .where("p.objectiveId", "=", objectiveId)
    .orderBy("p.occurredAt", "desc")
    .orderBy("p.id", "desc")
    .limit(limit + 1);
  if (after) query = query.where(sql<boolean>`(p.occurred_at, p.id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  return (await query.execute()).map((row) => row.point);
}
