import type { Tag } from "@tandem/domain/companies/tag";
import type { Transaction } from "kysely";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";

/** The tag of that name, whatever its case: a new one, the one there is, or an archived one brought back. */
export async function ensureTag(
  trx: Transaction<Database>,
  { name, now }: { name: string; now: Date },
): Promise<{ tag: Tag; isNew: boolean }> {
  const id = newId();
  const tag = await trx
    .insertInto("tags")
    .values({ id, name, createdAt: now })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ archivedAt: null }))
    .returning(["id", "name", "colour"])
    .executeTakeFirstOrThrow();
  return { tag, isNew: tag.id === id };
}

/** From now on the company has these tags and no others; answers what it had. */
export async function replaceCompanyTags(
  trx: Transaction<Database>,
  companyId: string,
  tagIds: readonly string[],
): Promise<string[]> {
  const before = await trx.deleteFrom("companyTags").where("companyId", "=", companyId).returning("tagId").execute();
  const rows = tagIds.map((tagId) => ({ companyId, tagId }));
  if (rows.length > 0) await trx.insertInto("companyTags").values(rows).execute();
  return before.map((row) => row.tagId);
}

interface TagOfCompany {
  companyId: string;
  tagId: string;
}

/** Whether the company had not got it before. */
export async function addCompanyTag(trx: Transaction<Database>, row: TagOfCompany): Promise<boolean> {
  const insert = trx.insertInto("companyTags").values(row);
  const added = await insert
    .onConflict((conflict) => conflict.columns(["companyId", "tagId"]).doNothing())
    .returning("tagId")
    .execute();
  return added.length > 0;
}

/** Whether the company had it. */
export async function removeCompanyTag(
  trx: Transaction<Database>,
  { companyId, tagId }: TagOfCompany,
): Promise<boolean> {
  const taken = trx.deleteFrom("companyTags").where("companyId", "=", companyId).where("tagId", "=", tagId);
  return (await taken.returning("tagId").execute()).length > 0;
}
