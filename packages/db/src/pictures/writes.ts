import type { Transaction } from "kysely";
import { lockCompany } from "../companies/writes.ts";
import { lockContactRow } from "../contacts/writes.ts";
import type { Database } from "../schema/database.ts";
import type { PictureOwner } from "./picture-owner.ts";

/** The record is ours until the transaction ends; answers its picture, or undefined where it cannot have one. */
export async function lockPicture(
  trx: Transaction<Database>,
  { companyId, contactId }: PictureOwner,
): Promise<string | null | undefined> {
  const company = await lockCompany(trx, companyId);
  if (!company || company.archivedAt) return undefined;
  if (contactId === undefined) return company.logoFile;
  const contact = await lockContactRow(trx, companyId, contactId);
  return contact && !contact.archivedAt ? contact.photoFile : undefined;
}

/** Its version stays: who edits a field meanwhile is not in conflict with a picture. */
export async function setPicture(
  trx: Transaction<Database>,
  { companyId, contactId }: PictureOwner,
  id: string | null,
): Promise<void> {
  if (contactId === undefined)
    await trx.updateTable("companies").set({ logoFile: id }).where("id", "=", companyId).execute();
  else
    await trx
      .updateTable("contacts")
      .set({ photoFile: id })
      .where("companyId", "=", companyId)
      .where("id", "=", contactId)
      .execute();
}
