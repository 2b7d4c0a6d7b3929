import type { Import, ImportCounts, ImportRowError, ImportSummary } from "@tandem/domain/imports/import";
import type { ImportMapping } from "@tandem/domain/imports/mapping";
import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";
import type { UndoCounts } from "./undo-marks.ts";
import type { ImportOptions } from "./writes.ts";

export interface ImportPosition {
  createdAt: string;
  id: string;
}

/** Newest first, of all or of one group; one row more than the limit says that there are others. */
export async function listImports(
  db: Kysely<Database>,
  { after, limit, groupId }: { after: ImportPosition | null; limit: number; groupId?: string | undefined },
): Promise<ImportSummary[]> {
  const rows = await selectImports(db)
    .$if(groupId !== undefined, (query) => query.where("imports.groupId", "=", groupId ?? ""))
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

export type FoundImport = Omit<Import, "errors" | "nextErrorsAfter">;

export async function findImport(db: Kysely<Database>, importId: string): Promise<FoundImport | undefined> {
  const row = await selectImports(db).where("imports.id", "=", importId).executeTakeFirst();
  if (!row) return undefined;
  const { matchName, encoding = null, delimiter = null } = row.options as unknown as Partial<ImportOptions>;
  const mapping = row.mapping as ImportMapping;
  return { ...toSummary(row), mapping, match: matchName ? "name" : null, encoding, delimiter };
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
    uploadId: row.uploadId,
    groupId: row.groupId,
    entry: row.entry,
    canUndo: canUndo(row),
    undone: undoneOf(row),
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

/** It has ended and wrote something. */
function canUndo({ status, dryRun, counts }: ImportRow): boolean {
  const { created, updated } = counts as ImportCounts;
  return !dryRun && (status === "done" || status === "failed") && created + updated > 0;
}

function undoneOf({ undone }: ImportRow): ImportSummary["undone"] {
  if (undone === null) return null;
  const { restored, removed, kept } = undone as unknown as UndoCounts;
  return { restored, removed, kept };
}

/** 100 only when it is done, or undone. */
function percentOf({ status, rowsDone, rowsTotal, undone }: ImportRow): number {
  if (status === "undone") return 100;
  if (status === "undoing") {
    const { restored, removed, kept, total } = undone as unknown as UndoCounts;
    return total ? Math.min(99, Math.floor(((restored + removed + kept) / total) * 100)) : 0;
  }
  if (status === "done") return 100;
  return rowsTotal ? Math.min(99, Math.floor((rowsDone / rowsTotal) * 100)) : 0;
}
