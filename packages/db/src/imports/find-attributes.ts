import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Database } from "../schema/database.ts";

export interface KnownAttribute {
  id: string;
  key: string;
  name: string;
  kind: string;
}

/** Attributes by key or by name, however it is capitalised. */
export async function findAttributesCalled(
  db: Kysely<Database>,
  texts: readonly string[],
  keys: readonly string[],
): Promise<KnownAttribute[]> {
  return db
    .selectFrom("attributes")
    .select(["id", "key", "name", "kind"])
    .where(
      sql<boolean>`key = any(${[...texts, ...keys]}::text[]) or lower(name) in (select lower(n) from unnest(${[...texts]}::text[]) n)`,
    )
    .orderBy("archivedAt", (order) => order.asc().nullsFirst())
    .orderBy("createdAt")
    .execute();
}
