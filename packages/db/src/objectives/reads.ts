import type { BookObjective, ObjectiveSort } from "@tandem/domain/objectives/book";
import type { MetricFacts } from "@tandem/domain/objectives/metrics";
import type { Objective, ObjectiveStatus } from "@tandem/domain/objectives/objective";
import { workspaceDay } from "@tandem/domain/workspace/workspace-day";
import { type Kysely, sql } from "kysely";
import { containing } from "../companies/like-pattern.ts";
import type { PageRequest, RecordPage } from "../records/list-records.ts";
import { beyond, cutPage, type SortKey, sortOf } from "../records/sort-key.ts";
import type { Database } from "../schema/database.ts";
import { objectiveJson, toObjective } from "./select-objective.ts";
import { objectiveKeys } from "./sort-objectives.ts";

const workspaceZone = sql<string>`(select time_zone from workspace_settings)`;

/** Archived or not; `now` decides the pace. */
export async function findObjective(
  db: Kysely<Database>,
  companyId: string,
  objectiveId: string,
  now: Date,
): Promise<Objective | undefined> {
  const row = await db
    .selectFrom("objectives as o")
    .select([objectiveJson(sql`${companyId}::uuid`).as("objective"), workspaceZone.as("zone")])
    .where("o.companyId", "=", companyId)
    .where("o.id", "=", objectiveId)
    .executeTakeFirst();
  return row && toObjective(row.objective, workspaceDay(now, row.zone));
}

/** What the metrics of a company's objectives are computed from. */
export function listMetricFacts(db: Kysely<Database>, companyId: string): Promise<MetricFacts[]> {
  return db
    .selectFrom("objectives")
    .select(["baseline", "current", "target", "direction", "manualPercent", "startOn", "dueOn", "status", "health"])
    .where("companyId", "=", companyId)
    .where("archivedAt", "is", null)
    .execute();
}

export interface ObjectiveFilter {
  statuses?: readonly ObjectiveStatus[];
  assigneeMemberId?: string;
  /** who owns the company */
  ownerMemberId?: string;
  /** the assignee is somebody of the customer */
  isTheirs?: boolean;
  /** our rating, 1–5; null for those without one */
  health?: number | null;
  priorities?: readonly Objective["priority"][];
  tagId?: string;
  isShared?: boolean;
  dueFrom?: string;
  dueUntil?: string;
  isArchived?: boolean;
  /** finds in titles */
  q?: string;
}

export interface ObjectiveQuery extends ObjectiveFilter, PageRequest {
  sort: ObjectiveSort;
}

/** One page of the objectives of one company. */
export async function listCompanyObjectives(
  db: Kysely<Database>,
  companyId: string,
  query: ObjectiveQuery,
  now: Date,
): Promise<RecordPage<Objective>> {
  const company = sql`${companyId}::uuid`;
  const key = sortOf(objectiveKeys(company), query.sort);
  const found = await selectPage(db, key, query)
    .select([objectiveJson(company).as("objective"), workspaceZone.as("zone")])
    .where("o.companyId", "=", companyId)
    .execute();
  const { rows, nextCursor } = cutPage(found, query.limit, key);
  return { items: rows.map(({ objective, zone }) => toObjective(objective, workspaceDay(now, zone))), nextCursor };
}

/** One page of the objectives of all companies that are not archived. */
export async function listObjectivesOfBook(
  db: Kysely<Database>,
  query: ObjectiveQuery,
  now: Date,
): Promise<RecordPage<BookObjective>> {
  const company = sql.ref("o.company_id");
  const key = sortOf(objectiveKeys(company), query.sort);
  const found = await selectPage(db, key, query)
    .innerJoin("companies as c", "c.id", "o.companyId")
    .select([objectiveJson(company).as("objective"), workspaceZone.as("zone")])
    .select(["c.id as companyId", "c.name as companyName"])
    .where("c.archivedAt", "is", null)
    .execute();
  const { rows, nextCursor } = cutPage(found, query.limit, key);
  const items = rows.map(({ objective, zone, companyId, companyName }) => ({
    ...toObjective(objective, workspaceDay(now, zone)),
    company: { id: companyId, name: companyName },
  }));
  return { items, nextCursor };
}

/** The keys of the whole list in its order, of one company or across the book. */
export function selectObjectiveKeys(
  db: Kysely<Database>,
  companyId: string | undefined,
  { sort, ...filter }: ObjectiveFilter & Pick<ObjectiveQuery, "sort">,
) {
  const company = companyId ? sql`${companyId}::uuid` : sql.ref("o.company_id");
  const list = selectPage(db, sortOf(objectiveKeys(company), sort), { ...filter, limit: 0 })
    .clearLimit()
    .clearSelect()
    .select(["o.id", "o.companyId"]);
  if (companyId) return list.where("o.companyId", "=", companyId);
  return list.innerJoin("companies as c", "c.id", "o.companyId").where("c.archivedAt", "is", null);
}

function selectPage(db: Kysely<Database>, key: SortKey, { limit, cursor, ...filter }: ObjectiveFilter & PageRequest) {
  let query = db
    .selectFrom("objectives as o")
    .select(["o.id", sql<string>`(${key.by})::text`.as("place")])
    .where("o.archivedAt", filter.isArchived ? "is not" : "is", null)
    .orderBy(key.by, key.order)
    .orderBy("o.id", key.order)
    .limit(limit + 1);
  if (filter.statuses) query = query.where("o.status", "in", filter.statuses);
  if (filter.assigneeMemberId) query = query.where("o.assigneeMemberId", "=", filter.assigneeMemberId);
  if (filter.ownerMemberId)
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom("companies as owned")
          .whereRef("owned.id", "=", "o.companyId")
          .where("owned.ownerMemberId", "=", filter.ownerMemberId ?? null),
      ),
    );
  if (filter.isTheirs) query = query.where("o.assigneeContactId", "is not", null);
  if (filter.health !== undefined) query = query.where("o.health", "is not distinct from", filter.health);
  if (filter.priorities) query = query.where("o.priority", "in", filter.priorities);
  if (filter.tagId)
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom("objectiveTags as g")
          .whereRef("g.companyId", "=", "o.companyId")
          .whereRef("g.objectiveId", "=", "o.id")
          .where("g.tagId", "=", filter.tagId ?? null),
      ),
    );
  if (filter.isShared !== undefined) query = query.where("o.sharedAt", filter.isShared ? "is not" : "is", null);
  if (filter.dueFrom) query = query.where("o.dueOn", ">=", filter.dueFrom);
  if (filter.dueUntil) query = query.where("o.dueOn", "<=", filter.dueUntil);
  if (filter.q) query = query.where("o.title", "ilike", containing(filter.q));
  for (const condition of beyond(key, cursor, sql`o.id`)) query = query.where(condition);
  return query;
}
