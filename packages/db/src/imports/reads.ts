import type { ImportCounts, ImportRowError, ImportSummary } from "@tandem/domain/imports/import";
import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

export interface ImportPosition {
  createdAt: string;
  id: string;
}

/** Newest first; one row more than the limit says that there are others. */
export async function listImports(
  db: Kysely<Database>,
  { after, limit }: { after: ImportPosition | null; limit: number },
): Promise<ImportSummary[]> {
  const rows = await selectImports(db)
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(imports.created_at, imports.id) < (${after?.createdAt}::timestamptz, ${after?.id}::uuid)`,
      ),
    )
    .orderBy("imports.createdAt", "desc")
    .orderBy("imports.id", "desc")
    .limit(limit + 1)
    .execute();
  return rows.map(toSummary);
}

export async function findImport(db: Kysely<Database>, importId: string): Promise<ImportSummary | undefined> {
  const row = await selectImports(db).where("imports.id", "=", importId).executeTakeFirst();
  return row && toSummary(row);
}

export interface PlacedError extends ImportRowError {
  position: number;
}

/** In the order of the file, behind the given position. */
export async function listImportErrors(
  db: Kysely<Database>,
  importId: string,
  { after, limit }: { after: number; limit: number },
): Promise<PlacedError[]> {
  return db
    .selectFrom("importErrors")
    .select(["position", "row", "column", "value", "message"])
    .where("importId", "=", importId)
    .where("position", ">", after)
    .orderBy("position")
    .limit(limit)
    .execute();
}

/** The rows behind `after` that were refused with exactly this message. */
export async function listRowsRefusedFor(
  db: Kysely<Database>,
  importId: string,
  message: string,
  { after, limit }: { after: number; limit: number },
): Promise<number[]> {
  const rows = await db
    .selectFrom("importErrors")
    .select("row")
    .distinct()
    .where("importId", "=", importId)
    .where("message", "=", message)
    .where("row", ">", after)
    .orderBy("row")
    .limit(limit)
    .execute();
  return rows.map(({ row }) => row);
}

const selectImports = (db: Kysely<Database>) =>
  db
    .selectFrom("imports")
    .leftJoin("members", "members.id", "imports.createdBy")
    .selectAll("imports")
    .select("members.name as creatorName");

type ImportRow = Awaited<ReturnType<ReturnType<typeof selectImports>["execute"]>>[number];

function toSummary(row: ImportRow): ImportSummary {
  return {
    id: row.id,
    kind: row.kind as ImportSummary["kind"],
    source: row.source,
    status: row.status,
    dryRun: row.dryRun,
    fileName: row.fileName,
    fileBytes: row.fileBytes,
    percent: percentOf(row),
    counts: row.counts as ImportCounts,
    failure: row.failure,
    createdBy: row.createdBy && row.creatorName ? { id: row.createdBy, name: row.creatorName } : null,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

/** 100 only when it is done. */
function percentOf({ status, rowsDone, rowsTotal }: ImportRow): number {
  if (status === "done") return 100;
  return rowsTotal ? Math.min(99, Math.floor((rowsDone / rowsTotal) * 100)) : 0;
}
