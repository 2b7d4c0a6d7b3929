import { sql, type Transaction, type Updateable } from "kysely";
import type { Database } from "../schema/database.ts";
import type { KnownProduct } from "./find-references.ts";

export async function fillMember(
  trx: Transaction<Database>,
  memberId: string,
  gaps: Updateable<Database["members"]>,
  now: Date,
): Promise<void> {
  await trx
    .updateTable("members")
    .set({ ...gaps, updatedAt: now, version: sql`version + 1` })
    .where("id", "=", memberId)
    .execute();
}

export async function updateProduct(trx: Transaction<Database>, { id, ...product }: KnownProduct): Promise<void> {
  await trx.updateTable("products").set(product).where("id", "=", id).execute();
}
