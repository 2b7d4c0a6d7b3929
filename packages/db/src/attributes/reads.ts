import type { Clearance } from "@tandem/domain/access/actor";
import type { Attribute } from "@tandem/domain/attributes/attribute";
import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

const MOST = 500;

/** The attributes in use that the reader may see, by name. */
export function listAttributes(db: Kysely<Database>, clearances: readonly Clearance[]): Promise<Attribute[]> {
  return db
    .selectFrom("attributes")
    .select(["id", "key", "name", "unit", "kind"])
    .where("archivedAt", "is", null)
    .where("sensitivity", "=", sql<Clearance>`any(${[...clearances]}::text[])`)
    .orderBy(sql`lower(name)`)
    .orderBy("id")
    .limit(MOST)
    .execute();
}
