import { type RunningImport, setRowsTotal } from "@tandem/db/imports/writes";
import { getWorkspace } from "@tandem/db/workspace/reads";
import { type PlannedField, planColumns } from "@tandem/domain/imports/plan-columns";
import { type FileFormat, readHeader, readRecords } from "../file/read-records.ts";
import { importFile } from "../file/store-file.ts";
import { UnreadableFile } from "../file/unreadable-file.ts";
import { type FailedImport, failureOf } from "./end-import.ts";
import type { ImportJobContext } from "./run-import.ts";

/** Reads every file to its end before anything is written: one that is cut off changes nothing. Answers the first that is bad. */
export async function checkFiles(
  ctx: ImportJobContext,
  waiting: readonly RunningImport[],
): Promise<FailedImport | null> {
  for (const run of waiting)
    try {
      if (run.rowsTotal !== null) continue;
      await readPlan(ctx, run);
      await setRowsTotal(ctx.db, run.id, await countRows(importFile(ctx.dataDir, run.id), run.options));
    } catch (error) {
      const failure = failureOf(error);
      if (failure === null) throw error;
      return { run, failure };
    }
  return null;
}

/** How the rows of the file are read, by its header. */
export async function readPlan(
  ctx: ImportJobContext,
  { id, kind, mapping, options }: RunningImport,
): Promise<{ plan: PlannedField[]; header: string[] }> {
  const header = (await readHeader(importFile(ctx.dataDir, id), options))?.names ?? [];
  const { timeZone } = await getWorkspace(ctx.db);
  const { plan, problems } = planColumns(kind, mapping, header, timeZone);
  if (problems[0]) throw new UnreadableFile(`${problems[0].path} ${problems[0].message}.`);
  return { plan, header };
}

async function countRows(path: string, format: FileFormat): Promise<number> {
  let rows = 0;
  for await (const { row } of readRecords(path, format)) rows = row - 1;
  return rows;
}
