import { recordAudit } from "@tandem/db/audit/record-audit";
import { finishImport, type RunningImport } from "@tandem/db/imports/writes";
import { inTransaction } from "@tandem/db/transaction";
import { DomainError } from "@tandem/domain/errors/domain-error";
import { problemOfPostgres } from "../../../http/postgres-problem.ts";
import { forgetFile } from "../file/store-file.ts";
import { UnreadableFile } from "../file/unreadable-file.ts";
import type { ImportJobContext } from "./run-import.ts";

export interface FailedImport {
  run: RunningImport;
  failure: string;
}

/** Marks it as done, or as failed for that reason, and forgets its file. False when another process has ended it before. */
export async function endImport(
  ctx: ImportJobContext,
  { id, kind, dryRun, counts }: RunningImport,
  failure: string | null,
): Promise<boolean> {
  const isOurs = await inTransaction(ctx.db, async (trx) => {
    if (!(await finishImport(trx, id, { now: ctx.now, failure }))) return false;
    const action = failure === null ? "import.finished" : "import.failed";
    const changes = { kind, dryRun, ...(failure === null ? { counts } : { failure }) };
    await recordAudit(trx, ctx, { action, object: "import", recordId: id, companyId: null, changes });
    return true;
  });
  await forgetFile(ctx.dataDir, id);
  return isOurs;
}

/** One of several files has failed: the others, of which nothing was begun, fail with it by its name. */
export async function failTogether(
  ctx: ImportJobContext,
  waiting: readonly RunningImport[],
  { run: culprit, failure }: FailedImport,
): Promise<void> {
  if (!(await endImport(ctx, culprit, failure))) return; // someone else has brought it in meanwhile, and goes on
  const sentence = `Nothing of this file was begun, as "${nameOf(culprit)}" failed: ${failure}`;
  for (const run of waiting) if (run.id !== culprit.id) await endImport(ctx, run, sentence);
}

const nameOf = ({ entry, fileName }: RunningImport) => entry ?? fileName;

/** A sentence for what trying again would not mend; null for everything else. */
export function failureOf(error: unknown): string | null {
  if (error instanceof UnreadableFile) return error.message;
  if (error instanceof Error && "code" in error && error.code === "ENOENT")
    return "The file is no longer in the data folder.";
  const refused = problemOfPostgres(error);
  if (!(refused instanceof DomainError) || refused.code === "conflict") return null;
  return `The database refused a row of a batch: ${refused.message} Rows counted until then are in.`;
}
