import type { Kysely } from "kysely";
import type { Database } from "../schema/database.ts";
import type { PictureOwner } from "./picture-owner.ts";

/** The picture of a record as it is now, null without one; undefined where there is no such record, or it is archived. */
export async function findPicture(
  db: Kysely<Database>,
  { companyId, contactId }: PictureOwner,
): Promise<string | null | undefined> {
  const company = db
    .selectFrom("companies")
    .where("companies.id", "=", companyId)
    .where("companies.archivedAt", "is", null);
  if (contactId === undefined) return (await company.select("logoFile as id").executeTakeFirst())?.id;
  const contact = company.innerJoin("contacts as k", (join) =>
    join.on("k.companyId", "=", companyId).on("k.id", "=", contactId).on("k.archivedAt", "is", null),
  );
  return (await contact.select("k.photoFile as id").executeTakeFirst())?.id;
}

/** Of these ids, those that are a picture of the company or of one of its contacts. */
export async function listStoredPictures(
  db: Kysely<Database>,
  companyId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const logos = db.selectFrom("companies").select("logoFile as id").where("id", "=", companyId);
  const photos = db.selectFrom("contacts").select("photoFile as id").where("companyId", "=", companyId);
  const rows = await logos
    .where("logoFile", "in", [...ids])
    .unionAll(photos.where("photoFile", "in", [...ids]))
    .execute();
  return new Set(rows.flatMap(({ id }) => id ?? []));
}
