import type { Clearance } from "@tandem/domain/access/actor";
import { type CompanyFile, FINANCIAL_OBJECTS, type FileColumn, type FileFilters } from "@tandem/domain/files/file";
import { type Kysely, sql } from "kysely";
import { containing } from "../companies/like-pattern.ts";
import type { RecordList } from "../records/list-records.ts";
import { recordJson } from "../records/named-records.ts";
import { contactJson, memberJson } from "../records/reference-json.ts";
import { type SortKeys, sortOf } from "../records/sort-key.ts";
import type { Database } from "../schema/database.ts";

export interface FileReader {
  companyId: string;
  clearances: readonly Clearance[];
}

const KEYS: SortKeys<FileColumn> = {
  added: { by: sql`r.created_at`, type: "timestamptz" },
  name: { by: sql`lower(r.name)`, type: "text" },
  size: { by: sql`r.bytes`, type: "bigint" },
};

/** The files of a company that the reader may see, newest first unless sorted otherwise; `archived` undefined finds both. */
export const filesOf = (
  { companyId, clearances }: FileReader,
  { object, recordId, archived, q, sort = "-added" }: FileFilters = {},
): RecordList<CompanyFile> => ({
  table: "files",
  json: sql`json_build_object('id', r.id, 'companyId', r.company_id,
    'record', ${recordJson(companyId, "r.object", "r.recordId")}, 'name', r.name, 'contentType', r.content_type,
    'bytes', r.bytes, 'sha256', r.sha256, 'uploadedBy', ${memberJson("r.uploaded_by_member_id")},
    'uploadedByContact', ${contactJson("r.uploaded_by_contact_id", sql`${companyId}::uuid`)},
    'createdAt', r.created_at, 'archivedAt', r.archived_at, 'version', r.version)`,
  where: [
    sql`r.company_id = ${companyId}::uuid`,
    ...(archived === undefined ? [] : [archived ? sql`r.archived_at is not null` : sql`r.archived_at is null`]),
    ...(object ? [sql`r.object = ${object}`] : []),
    ...(recordId ? [sql`r.record_id = ${recordId}::uuid`] : []),
    ...(q ? [sql`r.name ilike ${containing(q)}`] : []),
    ...(clearances.includes("financial") ? [] : [sql`r.object <> all(${[...FINANCIAL_OBJECTS]}::text[])`]),
  ],
  sort: sortOf(KEYS, sort),
});

/** Of these ids, those that a file has, put away or not, or that wait to go out with a mail: their bytes stay. */
export async function listStoredFiles(
  db: Kysely<Database>,
  companyId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const stored = (table: "files" | "waitingAttachments") =>
    db
      .selectFrom(table)
      .select("id")
      .where("companyId", "=", companyId)
      .where("id", "in", [...ids]);
  const rows = await stored("files").unionAll(stored("waitingAttachments")).execute();
  return new Set(rows.map(({ id }) => id));
}
