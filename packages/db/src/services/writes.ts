import { type Insertable, sql, type Transaction, type Updateable } from "kysely";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";

/** Holds the service, and with it the share that its deliverables copy, until the transaction ends. */
export async function lockService(trx: Transaction<Database>, companyId: string, serviceId: string) {
  return trx
    .selectFrom("services")
    .select(["version", "name", "status", "ownerMemberId", "archivedAt", "sharedAt", "sharedContactIds"])
    .where("companyId", "=", companyId)
    .where("id", "=", serviceId)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertService(
  trx: Transaction<Database>,
  row: Omit<Insertable<Database["services"]>, "id">,
): Promise<string> {
  const id = newId();
  await trx
    .insertInto("services")
    .values({ ...row, id })
    .execute();
  return id;
}

export async function updateService(
  trx: Transaction<Database>,
  { companyId, id, at }: { companyId: string; id: string; at: Date },
  set: Updateable<Database["services"]>,
): Promise<void> {
  await trx
    .updateTable("services")
    .set({ ...set, version: sql`version + 1`, updatedAt: at })
    .where("companyId", "=", companyId)
    .where("id", "=", id)
    .execute();
}

type NewDeliverable = Omit<Insertable<Database["deliverables"]>, "id" | "position">;

/** Adds it after the last one of its service. Answers the id. */
export async function appendDeliverable(trx: Transaction<Database>, row: NewDeliverable): Promise<string> {
  const id = newId();
  const { last } = await trx
    .selectFrom("deliverables")
    .select(sql<number>`coalesce(max(position), -1)::int`.as("last"))
    .where("companyId", "=", row.companyId)
    .where("serviceId", "=", row.serviceId)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto("deliverables")
    .values({ ...row, id, position: last + 1 })
    .execute();
  return id;
}

/** Holds the deliverable; lock its service first. */
export async function lockDeliverable(
  trx: Transaction<Database>,
  companyId: string,
  serviceId: string,
  deliverableId: string,
) {
  return trx
    .selectFrom("deliverables")
    .select(["archivedAt", "ownerMemberId"])
    .where("companyId", "=", companyId)
    .where("serviceId", "=", serviceId)
    .where("id", "=", deliverableId)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateDeliverable(
  trx: Transaction<Database>,
  { companyId, id, at }: { companyId: string; id: string; at: Date },
  set: Updateable<Database["deliverables"]>,
): Promise<void> {
  await trx
    .updateTable("deliverables")
    .set({ ...set, version: sql`version + 1`, updatedAt: at })
    .where("companyId", "=", companyId)
    .where("id", "=", id)
    .execute();
}

/** Those that are not in the archive. */
export async function listDeliverableIds(
  trx: Transaction<Database>,
  companyId: string,
  serviceId: string,
): Promise<string[]> {
  const rows = await trx
    .selectFrom("deliverables")
    .select("id")
    .where("companyId", "=", companyId)
    .where("serviceId", "=", serviceId)
    .where("archivedAt", "is", null)
    .execute();
  return rows.map((row) => row.id);
}

/** They stand in this order from now on; who is not named stays where it was. */
export async function orderDeliverables(
  trx: Transaction<Database>,
  companyId: string,
  serviceId: string,
  ids: readonly string[],
): Promise<void> {
  await sql`
    update deliverables d set position = o.nth - 1
    from unnest(${[...ids]}::uuid[]) with ordinality o (id, nth)
    where d.company_id = ${companyId}::uuid and d.service_id = ${serviceId}::uuid and d.id = o.id`.execute(trx);
}
