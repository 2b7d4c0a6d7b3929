import type { BookObjective, ObjectiveSort } from "@tandem/domain/objectives/book";
import { OBJECTIVE_STATUSES, type Objective, type ObjectiveStatus } from "@tandem/domain/objectives/objective";
import { workspaceDay } from "@tandem/domain/workspace/workspace-day";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "../schema/database.ts";
import { objectiveJson, toObjective } from "./select-objective.ts";

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

export interface ObjectiveFilter {
  statuses?: readonly ObjectiveStatus[];
  assigneeMemberId?: string;
  isShared?: boolean;
  dueFrom?: string;
  dueUntil?: string;
  isArchived?: boolean;
}

/** The place in a list after one objective: its sort key as text, and its id. */
export interface ObjectivePlace {
  key: string;
  id: string;
}

export interface ObjectivePage extends ObjectiveFilter {
  sort: ObjectiveSort;
  limit: number;
  after: ObjectivePlace | null;
}

export interface Placed<Item> {
  item: Item;
  key: string;
}

/** `limit + 1` objectives of one company. */
export async function listCompanyObjectives(
  db: Kysely<Database>,
  companyId: string,
  page: ObjectivePage,
  now: Date,
): Promise<Placed<Objective>[]> {
  const rows = await selectPage(db, page)
    .select([objectiveJson(sql`${companyId}::uuid`).as("objective"), workspaceZone.as("zone")])
    .where("o.companyId", "=", companyId)
    .execute();
  return rows.map(({ key, objective, zone }) => ({ key, item: toObjective(objective, workspaceDay(now, zone)) }));
}

/** `limit + 1` objectives of all companies that are not archived. */
export async function listObjectivesOfBook(
  db: Kysely<Database>,
  page: ObjectivePage,
  now: Date,
): Promise<Placed<BookObjective>[]> {
  const rows = await selectPage(db, page)
    .innerJoin("companies as c", "c.id", "o.companyId")
    .select([objectiveJson(sql.ref("o.company_id")).as("objective"), workspaceZone.as("zone")])
    .select(["c.id as companyId", "c.name as companyName"])
    .where("c.archivedAt", "is", null)
    .execute();
  return rows.map(({ key, objective, zone, companyId, companyName }) => ({
    key,
    item: { ...toObjective(objective, workspaceDay(now, zone)), company: { id: companyId, name: companyName } },
  }));
}

/** The keys of the whole list in its order, of one company or across the book. */
export function selectObjectiveKeys(
  db: Kysely<Database>,
  companyId: string | undefined,
  filter: ObjectiveFilter & Pick<ObjectivePage, "sort">,
) {
  const list = selectPage(db, { ...filter, after: null, limit: 0 })
    .clearLimit()
    .clearSelect()
    .select(["o.id", "o.companyId"]);
  if (companyId) return list.where("o.companyId", "=", companyId);
  return list.innerJoin("companies as c", "c.id", "o.companyId").where("c.archivedAt", "is", null);
}

function selectPage(db: Kysely<Database>, { sort, limit, after, ...filter }: ObjectivePage) {
  const key = SORT_KEYS[sort.replace("-", "") as keyof typeof SORT_KEYS];
  const direction = sort.startsWith("-") ? "desc" : "asc";
  let query = db
    .selectFrom("objectives as o")
    .select(sql<string>`${key.value}::text`.as("key"))
    .where("o.archivedAt", filter.isArchived ? "is not" : "is", null)
    .orderBy(key.value, direction)
    .orderBy("o.id", direction)
    .limit(limit + 1);
  if (filter.statuses) query = query.where("o.status", "in", filter.statuses);
  if (filter.assigneeMemberId) query = query.where("o.assigneeMemberId", "=", filter.assigneeMemberId);
  if (filter.isShared !== undefined) query = query.where("o.sharedAt", filter.isShared ? "is not" : "is", null);
  if (filter.dueFrom) query = query.where("o.dueOn", ">=", filter.dueFrom);
  if (filter.dueUntil) query = query.where("o.dueOn", "<=", filter.dueUntil);
  if (after) query = query.where(isBeyond(key, after, direction));
  return query;
}

interface SortKey {
  value: RawBuilder<string>;
  type: RawBuilder<unknown>;
}

const lifeOrder = sql.lit(`{${OBJECTIVE_STATUSES.join(",")}}`);
const SORT_KEYS = {
  status: {
    value: sql<string>`(array_position(${lifeOrder}::text[], o.status) || ':' || coalesce(o.due_on, '9999-12-31')::text) collate "C"`,
    type: sql`text`,
  },
  due: { value: sql<string>`coalesce(o.due_on, '9999-12-31')`, type: sql`date` },
  title: { value: sql<string>`lower(o.title)`, type: sql`text` },
} satisfies Record<string, SortKey>;

function isBeyond(
  { value, type }: SortKey,
  { key, id }: ObjectivePlace,
  direction: "asc" | "desc",
): RawBuilder<boolean> {
  const place = sql`(${key}::${type}, ${id}::uuid)`;
  return direction === "asc" ? sql<boolean>`(${value}, o.id) > ${place}` : sql<boolean>`(${value}, o.id) < ${place}`;
}
