import type { ImportKind } from "@tandem/domain/imports/import";
import type { ImportMapping, MatchBy } from "@tandem/domain/imports/mapping";
import type { SavedMapping } from "@tandem/domain/imports/upload";
import type { Kysely, Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

export interface NewMapping {
  id: string;
  name: string;
  kind: ImportKind;
  source: string;
  match: MatchBy | null;
  mapping: ImportMapping;
  columns: string[];
  createdBy: string;
  createdAt: Date;
}

/** By name, of one kind or of all. */
export async function listMappings(db: Kysely<Database>, kind?: ImportKind): Promise<SavedMapping[]> {
  const rows = await selectMappings(db)
    .$if(kind !== undefined, (query) => query.where("importMappings.kind", "=", kind ?? ""))
    .orderBy("importMappings.name")
    .orderBy("importMappings.kind")
    .execute();
  return rows.map(toMapping);
}

/** Replaces the one of the same kind and name. */
export async function saveMapping(trx: Transaction<Database>, { mapping, ...row }: NewMapping): Promise<SavedMapping> {
  const values = { ...row, mapping: JSON.stringify(mapping) };
  const { id: _, ...changes } = values;
  const { id } = await trx
    .insertInto("importMappings")
    .values(values)
    .onConflict((conflict) => conflict.columns(["kind", "name"]).doUpdateSet(changes))
    .returning("id")
    .executeTakeFirstOrThrow();
  return toMapping(await selectMappings(trx).where("importMappings.id", "=", id).executeTakeFirstOrThrow());
}

/** What it was called; undefined where there is none. */
export async function deleteMapping(
  trx: Transaction<Database>,
  mappingId: string,
): Promise<{ name: string; kind: string } | undefined> {
  return trx.deleteFrom("importMappings").where("id", "=", mappingId).returning(["name", "kind"]).executeTakeFirst();
}

export interface MappingColumns {
  id: string;
  kind: string;
  columns: string[];
}

/** What each saved mapping reads, by which a file is recognised. */
export const listMappingColumns = (db: Kysely<Database>): Promise<MappingColumns[]> =>
  db.selectFrom("importMappings").select(["id", "kind", "columns"]).orderBy("createdAt", "desc").execute();

const selectMappings = (db: Kysely<Database>) =>
  db
    .selectFrom("importMappings")
    .leftJoin("members", "members.id", "importMappings.createdBy")
    .selectAll("importMappings")
    .select("members.name as creatorName");

type Row = Awaited<ReturnType<ReturnType<typeof selectMappings>["execute"]>>[number];

const toMapping = ({ createdBy, creatorName, createdAt, ...row }: Row): SavedMapping => ({
  id: row.id,
  name: row.name,
  kind: row.kind as ImportKind,
  source: row.source,
  match: row.match as MatchBy | null,
  mapping: row.mapping as ImportMapping,
  createdBy: createdBy && creatorName ? { id: createdBy, name: creatorName } : null,
  createdAt: createdAt.toISOString(),
});
