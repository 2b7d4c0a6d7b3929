import type { Tag } from "@tandem/domain/companies/tag";
import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

export function listTags(db: Kysely<Database>): Promise<Tag[]> {
  return db
    .selectFrom("tags")
    .select(["id", "name", "colour"])
    .where("archivedAt", "is", null)
    .orderBy("name")
    .orderBy("id")
    .execute();
}

/** The tag, if it is in use. */
export function findTag(db: Kysely<Database>, tagId: string): Promise<Tag | undefined> {
  return db
    .selectFrom("tags")
    .select(["id", "name", "colour"])
    .where("id", "=", tagId)
    .where("archivedAt", "is", null)
    .executeTakeFirst();
}

/** Those of the ids that are tags in use. */
export async function findTagIds(db: Kysely<Database>, tagIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom("tags")
    .select("id")
    .where("id", "=", sql<string>`any(${[...tagIds]}::uuid[])`)
    .where("archivedAt", "is", null)
    .execute();
  return new Set(rows.map((row) => row.id));
}
