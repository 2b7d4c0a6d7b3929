import type { Deliverable, Service } from "@tandem/domain/services/service";
import { workspaceDay } from "@tandem/domain/workspace/workspace-day";
import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";
import { deliverableJson, serviceJson, toService } from "./select-service.ts";

const workspaceZone = sql<string>`(select time_zone from workspace_settings)`;

/** Archived or not; `now` decides health and which session is next. */
export async function findService(
  db: Kysely<Database>,
  companyId: string,
  serviceId: string,
  now: Date,
): Promise<Service | undefined> {
  const row = await db
    .selectFrom("services as s")
    .select([serviceJson(sql`${companyId}::uuid`, now).as("service"), workspaceZone.as("zone")])
    .where("s.companyId", "=", companyId)
    .where("s.id", "=", serviceId)
    .executeTakeFirst();
  return row && toService(row.service, workspaceDay(now, row.zone));
}

export async function findDeliverable(
  db: Kysely<Database>,
  companyId: string,
  serviceId: string,
  deliverableId: string,
): Promise<Deliverable | undefined> {
  const row = await db
    .selectFrom("deliverables as d")
    .select(deliverableJson(sql`${companyId}::uuid`).as("deliverable"))
    .where("d.companyId", "=", companyId)
    .where("d.serviceId", "=", serviceId)
    .where("d.id", "=", deliverableId)
    .executeTakeFirst();
  return row?.deliverable;
}

/** The place in a list by name after one service. */
export interface ServicePlace {
  key: string;
  id: string;
}

export interface ServicePage {
  statuses?: readonly Service["status"][];
  ownerMemberId?: string;
  isShared?: boolean;
  isArchived?: boolean;
  limit: number;
  after: ServicePlace | null;
}

/** `limit + 1` services of one company, by name. */
export async function listCompanyServices(
  db: Kysely<Database>,
  companyId: string,
  page: ServicePage,
  now: Date,
): Promise<{ key: string; item: Service }[]> {
  const rows = await selectPage(db, page)
    .select([serviceJson(sql`${companyId}::uuid`, now).as("service"), workspaceZone.as("zone")])
    .where("s.companyId", "=", companyId)
    .execute();
  return rows.map(({ key, service, zone }) => ({ key, item: toService(service, workspaceDay(now, zone)) }));
}

function selectPage(db: Kysely<Database>, { limit, after, ...filter }: ServicePage) {
  let query = db
    .selectFrom("services as s")
    .select(sql<string>`lower(s.name)`.as("key"))
    .where("s.archivedAt", filter.isArchived ? "is not" : "is", null)
    .orderBy(sql`lower(s.name)`)
    .orderBy("s.id")
    .limit(limit + 1);
  if (filter.statuses) query = query.where("s.status", "in", filter.statuses);
  if (filter.ownerMemberId) query = query.where("s.ownerMemberId", "=", filter.ownerMemberId);
  if (filter.isShared !== undefined) query = query.where("s.sharedAt", filter.isShared ? "is not" : "is", null);
  if (after) query = query.where(sql<boolean>`(lower(s.name), s.id) > (${after.key}::text, ${after.id}::uuid)`);
  return query;
}
