import type { Insertable, Transaction, Updateable } from "kysely";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";

/** The contact's row is ours until the transaction ends. */
export function lockContactRow(trx: Transaction<Database>, companyId: string, contactId: string) {
  return trx
    .selectFrom("contacts")
    .selectAll()
    .where("companyId", "=", companyId)
    .where("id", "=", contactId)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertContact(
  trx: Transaction<Database>,
  contact: Insertable<Database["contacts"]>,
): Promise<void> {
  await trx.insertInto("contacts").values(contact).execute();
}

export async function updateContact(
  trx: Transaction<Database>,
  at: { companyId: string; contactId: string },
  changes: Updateable<Database["contacts"]>,
  now: Date,
): Promise<void> {
  await trx
    .updateTable("contacts")
    .set((eb) => ({ ...changes, updatedAt: now, version: eb("version", "+", 1) }))
    .where("companyId", "=", at.companyId)
    .where("id", "=", at.contactId)
    .execute();
}

/** The contact has this title from that day on. */
export async function addContactTitle(
  trx: Transaction<Database>,
  title: { companyId: string; contactId: string; title: string; fromOn: string },
): Promise<void> {
  await trx
    .insertInto("contactTitles")
    .values({ id: newId(), ...title })
    .execute();
}

export async function addValuePathMove(
  trx: Transaction<Database>,
  move: Omit<Insertable<Database["valuePathMoves"]>, "id">,
): Promise<void> {
  await trx
    .insertInto("valuePathMoves")
    .values({ id: newId(), ...move })
    .execute();
}

/** No view of the portal as this contact can be opened any more. */
export async function deleteViewAsTokens(
  trx: Transaction<Database>,
  companyId: string,
  contactId: string,
): Promise<void> {
  await trx.deleteFrom("viewAsTokens").where("companyId", "=", companyId).where("contactId", "=", contactId).execute();
}
