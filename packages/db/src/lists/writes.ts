import { sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

export function insertList(
  trx: Transaction<Database>,
  list: { id: string; name: string; isShared: boolean; ownerMemberId: string; createdAt: Date },
) {
  return trx
    .insertInto("lists")
    .values({ ...list, updatedAt: list.createdAt })
    .execute();
}

/** Nobody else changes it until the transaction ends. */
export async function lockList(trx: Transaction<Database>, id: string): Promise<void> {
  await sql`select from lists where id = ${id}::uuid for update`.execute(trx);
}

export function updateList(
  trx: Transaction<Database>,
  id: string,
  columns: { name?: string; isShared?: boolean },
  now: Date,
) {
  return trx
    .updateTable("lists")
    .set((eb) => ({ ...columns, updatedAt: now, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** The list and what stands on it; the companies stay. */
export async function deleteList(trx: Transaction<Database>, id: string): Promise<void> {
  await trx.deleteFrom("listCompanies").where("listId", "=", id).execute();
  await trx.deleteFrom("lists").where("id", "=", id).execute();
}

/** Whether it was not on the list before. */
export async function addToList(
  trx: Transaction<Database>,
  { companyId, listId, now }: { companyId: string; listId: string; now: Date },
): Promise<boolean> {
  const added = await trx
    .insertInto("listCompanies")
    .values({ companyId, listId, addedAt: now })
    .onConflict((conflict) => conflict.columns(["companyId", "listId"]).doNothing())
    .returning("companyId")
    .execute();
  return added.length > 0;
}

/** Whether it was on the list. */
export async function takeOffList(
  trx: Transaction<Database>,
  { companyId, listId }: { companyId: string; listId: string },
): Promise<boolean> {
  const taken = await trx
    .deleteFrom("listCompanies")
    .where("companyId", "=", companyId)
    .where("listId", "=", listId)
    .returning("companyId")
    .execute();
  return taken.length > 0;
}
