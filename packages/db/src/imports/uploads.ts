import type { ImportFile } from "@tandem/domain/imports/upload";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

/** A file of an upload as it was looked at when it arrived, and where its bytes are. */
export interface UploadedFile extends Omit<ImportFile, "savedMappingId"> {
  /** Its number in the folder of the upload; null where its bytes were not kept, as it is no table. */
  index: number | null;
  sha256: string;
}

export interface StoredUpload {
  id: string;
  fileName: string;
  fileBytes: number;
  fileSha256: string;
  files: UploadedFile[];
  createdBy: string;
  createdAt: Date;
}

export async function insertUpload(trx: Transaction<Database>, { files, ...upload }: StoredUpload): Promise<void> {
  await trx
    .insertInto("importUploads")
    .values({ ...upload, files: JSON.stringify(files) })
    .execute();
}

/** Whoever handed a file in sees it before it is imported, and nobody else. */
export async function findUpload(
  db: Kysely<Database>,
  { uploadId, memberId }: { uploadId: string; memberId: string },
): Promise<StoredUpload | undefined> {
  const row = await ofMember(db, uploadId, memberId).executeTakeFirst();
  return row && toUpload(row, memberId);
}

/** The same, ours until the transaction ends: two requests do not start it at once. */
export async function lockUpload(
  trx: Transaction<Database>,
  { uploadId, memberId }: { uploadId: string; memberId: string },
): Promise<StoredUpload | undefined> {
  const row = await ofMember(trx, uploadId, memberId).forUpdate().executeTakeFirst();
  return row && toUpload(row, memberId);
}

export async function deleteUpload(trx: Transaction<Database>, uploadId: string): Promise<void> {
  await trx.deleteFrom("importUploads").where("id", "=", uploadId).execute();
}

/** Forgets those handed in before `before`, and says which. */
export async function deleteUploadsBefore(db: Kysely<Database>, before: Date): Promise<string[]> {
  const rows = await db.deleteFrom("importUploads").where("createdAt", "<", before).returning("id").execute();
  return rows.map(({ id }) => id);
}

/** Of these ids, those that an upload or an unfinished import still has: their files stay. */
export async function listFilesInUse(db: Kysely<Database>, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from import_uploads where id = any(${ids})
    union all
    select id from imports where id = any(${ids}) and status in ('queued', 'running')`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

const ofMember = (db: Kysely<Database>, uploadId: string, memberId: string) =>
  db.selectFrom("importUploads").selectAll().where("id", "=", uploadId).where("createdBy", "=", memberId);

type Row = Awaited<ReturnType<ReturnType<typeof ofMember>["execute"]>>[number];

const toUpload = (row: Row, createdBy: string): StoredUpload => ({
  ...row,
  createdBy,
  files: row.files as unknown as UploadedFile[],
});
