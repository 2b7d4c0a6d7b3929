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
