import { type ImportCounts, type ImportKind, type ImportRowError, NO_COUNTS } from "@tandem/domain/imports/import";
import type { ImportMapping } from "@tandem/domain/imports/mapping";
import type { Delimiter, Encoding } from "@tandem/domain/imports/upload";
import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

export interface NewImport {
  id: string;
  kind: ImportKind;
  source: string;
  dryRun: boolean;
  fileName: string;
  fileBytes: number;
  fileSha256: string;
  mapping: ImportMapping;
  options: ImportOptions;
  createdBy: string | null;
  createdAt: Date;
  /** Imports that were started together run one after the other, by position; it is the id of the first. */
  groupId: string | null;
  position: number;
  uploadId: string | null;
  /** Its path within a zip. */
  entry: string | null;
}

export interface ImportOptions {
  /** Records are recognised by their exact name as well. */
  matchName: boolean;
  delimiter: Delimiter;
  encoding: Encoding;
}

/** Where the work stands, apart from `rowsDone`: rows that named a later row are looked at once more, from the top. */
export interface SecondLook {
  done: number;
  resolved: number;
}

/** An import as the job that runs it needs it. */
export interface RunningImport extends NewImport {
  rowsTotal: number | null;
  rowsDone: number;
  counts: ImportCounts;
  secondLook: SecondLook | null;
}

export async function insertImport(trx: Transaction<Database>, { mapping, options, ...row }: NewImport): Promise<void> {
  await trx
    .insertInto("imports")
    .values({ ...row, mapping: JSON.stringify(mapping), options: JSON.stringify(options) })
    .execute();
}

/** From queued, or from where it was interrupted; undefined when it has come to its end before. */
export async function beginImport(
  db: Kysely<Database>,
  importId: string,
  now: Date,
): Promise<RunningImport | undefined> {
  const row = await db
    .updateTable("imports")
    .set({ status: "running", startedAt: sql`coalesce(started_at, ${now})` })
    .where("id", "=", importId)
    .where("status", "in", ["queued", "running"])
    .returningAll()
    .executeTakeFirst();
  return row && toRunning(row);
}

/** An import and those that were started with it, as far as they have not come to their end, in their order. */
export async function listUnfinishedOfGroup(db: Kysely<Database>, importId: string): Promise<RunningImport[]> {
  const rows = await db
    .selectFrom("imports")
    .selectAll()
    .where((eb) =>
      eb.or([
        eb("id", "=", importId),
        eb("groupId", "in", eb.selectFrom("imports as named").select("named.groupId").where("named.id", "=", importId)),
      ]),
    )
    .where("status", "in", ["queued", "running"])
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.map(toRunning);
}

function toRunning(row: Selectable<Database["imports"]>): RunningImport {
  const { secondLook = null, ...options } = row.options as unknown as ImportOptions & { secondLook?: SecondLook };
  return {
    ...row,
    kind: row.kind as ImportKind,
    mapping: row.mapping as ImportMapping,
    counts: row.counts as ImportCounts,
    options: { ...options, encoding: options.encoding ?? "utf-8" }, // not told by imports of earlier releases
    secondLook,
  };
}

/** A trial leaves nothing but its report: interrupted, it begins again. */
export async function restartImport(db: Kysely<Database>, importId: string): Promise<void> {
  await db.deleteFrom("importErrors").where("importId", "=", importId).execute();
  await db.deleteFrom("importRejectedRows").where("importId", "=", importId).execute();
  await db
    .updateTable("imports")
    .set({ rowsDone: 0, counts: JSON.stringify(NO_COUNTS), options: sql`options - 'secondLook'` })
    .where("id", "=", importId)
    .execute();
}

export async function setRowsTotal(db: Kysely<Database>, importId: string, rowsTotal: number): Promise<void> {
  await db.updateTable("imports").set({ rowsTotal }).where("id", "=", importId).execute();
}

/** Two processes do not try the same file at once: false when another one is at it. */
export async function takeTrial(trx: Transaction<Database>, importId: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`import-trial:${importId}`}, 0)) as taken`.execute(trx);
  return rows[0]?.taken ?? false;
}

/** Waits for other imports' batches, so that two files with the same records do not create them twice. */
export async function takeImportTurn(trx: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('tandem.imports'))`.execute(trx);
}

/** True when the import still stands where this run believes it does; the row is ours until the transaction ends. */
export async function lockMark(trx: Transaction<Database>, run: RunningImport): Promise<boolean> {
  const row = await trx
    .selectFrom("imports")
    .select(["status", "rowsDone", sql<SecondLook | null>`options -> 'secondLook'`.as("secondLook")])
    .where("id", "=", run.id)
    .forUpdate()
    .executeTakeFirst();
  return (
    row?.status === "running" &&
    row.rowsDone === run.rowsDone &&
    (row.secondLook?.done ?? -1) === (run.secondLook?.done ?? -1)
  );
}

/** Moves the mark with the counts: in the transaction of the batch, or beside it for a trial. */
export async function moveMark(db: Kysely<Database>, run: RunningImport): Promise<void> {
  await db
    .updateTable("imports")
    .set({
      rowsDone: run.rowsDone,
      counts: JSON.stringify(run.counts),
      options: JSON.stringify({ ...run.options, ...(run.secondLook && { secondLook: run.secondLook }) }),
    })
    .where("id", "=", run.id)
    .execute();
}

export async function addImportErrors(
  db: Kysely<Database>,
  importId: string,
  errors: readonly ImportRowError[],
): Promise<void> {
  if (errors.length === 0) return;
  await sql`
    insert into import_errors (import_id, position, row, "column", value, message)
    select ${importId}::uuid, last.position + e.ordinality, e.row, e."column", e.value, e.message
    from rows from (json_to_recordset(${JSON.stringify(errors)}::json)
        as (row integer, "column" text, value text, message text)) with ordinality as e,
      (select coalesce(max(position), 0) as position from import_errors where import_id = ${importId}::uuid) last`.execute(
    db,
  );
}

/** Those rows were taken on a second look. */
export async function removeImportErrors(
  db: Kysely<Database>,
  importId: string,
  rows: readonly number[],
): Promise<void> {
  if (rows.length === 0) return;
  await db.deleteFrom("importErrors").where("importId", "=", importId).where("row", "in", rows).execute();
}

/** False when another process has ended it before. */
export async function finishImport(
  db: Kysely<Database>,
  importId: string,
  { now, failure }: { now: Date; failure: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("imports")
    .set({ status: failure === null ? "done" : "failed", failure, finishedAt: now })
    .where("id", "=", importId)
    .where("status", "in", ["queued", "running"])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Imports and undos that no job will come back to on its own after the process was killed. */
export async function listUnfinishedImports(
  db: Kysely<Database>,
): Promise<{ id: string; groupId: string | null; status: string }[]> {
  return db
    .selectFrom("imports")
    .select(["id", "groupId", "status"])
    .where("status", "in", ["queued", "running", "undoing"])
    .orderBy("id")
    .execute();
}
