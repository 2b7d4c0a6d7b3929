import { newId } from "@tandem/db/ids";
import { deleteUpload, lockUpload, type StoredUpload, type UploadedFile } from "@tandem/db/imports/uploads";
import { enqueue } from "@tandem/db/jobs/enqueue";
import { inTransaction } from "@tandem/db/transaction";
import { type FieldError, notFound } from "@tandem/domain/errors/domain-error";
import { IMPORT_KINDS } from "@tandem/domain/imports/import";
import type { ImportMapping } from "@tandem/domain/imports/mapping";
import type { ImportStep, StartImportsInput } from "@tandem/domain/imports/upload";
import type { MemberContext } from "../../http/context.ts";
import { checkStep, refuseProblems } from "./check-step.ts";
import { type FileLook, lookAtFile } from "./file/look-at-file.ts";
import { forgetFile, forgetUploadedFiles, takeUploadedFile, uploadFile } from "./file/store-file.ts";
import { queueImport } from "./queue-import.ts";
import { refuseActor } from "./refuse-actor.ts";
import { fileOf, getUpload } from "./show-upload.ts";

interface CheckedStep extends Omit<ImportStep, "file"> {
  importId: string;
  file: UploadedFile & { index: number };
  mapping: ImportMapping;
  look: FileLook;
}

/**
 * Starts the import of an upload's files, one after the other in the order of their references. The upload stays after a
 * trial, for the next try, and is forgotten with a real start.
 */
export async function startUpload(
  ctx: MemberContext,
  { uploadId, dataDir }: { uploadId: string; dataDir: string },
  { dryRun, steps: asked }: StartImportsInput,
) {
  const upload = await getUpload(ctx, uploadId);
  for (const { kind, mapping } of asked) refuseActor(ctx, kind, mapping);
  const steps = (await checkSteps(upload, asked, dataDir)).sort(
    (one, other) => IMPORT_KINDS.indexOf(one.kind) - IMPORT_KINDS.indexOf(other.kind),
  );
  try {
    for (const { file, importId } of steps) await takeUploadedFile(dataDir, { uploadId, index: file.index }, importId);
    await queueSteps(ctx, upload, steps, dryRun);
  } catch (error) {
    for (const { importId } of steps) await forgetFile(dataDir, importId);
    throw error;
  }
  if (!dryRun) await forgetUploadedFiles(dataDir, uploadId);
  return { imports: steps.map(({ importId }) => ({ id: importId, status: "queued" as const })) };
}

async function checkSteps(upload: StoredUpload, asked: readonly ImportStep[], dataDir: string): Promise<CheckedStep[]> {
  const problems: FieldError[] = [];
  const checked: CheckedStep[] = [];
  for (const [position, step] of asked.entries()) {
    const refuse = (found: readonly FieldError[]) =>
      problems.push(...found.map(({ path, message }) => ({ path: `steps.${position}.${path}`, message })));
    const file = fileOf(upload, step.file);
    const isRepeated = asked.findIndex(({ file: name, kind }) => name === step.file && kind === step.kind) < position;
    if (isRepeated) refuse([{ path: "file", message: "is there more than once for this kind" }]);
    else if (!file) refuse([{ path: "file", message: "is not a file of this upload" }]);
    else if (file.index === null) refuse([{ path: "file", message: file.problem ?? "is no CSV file" }]);
    else {
      const look = await lookAtStep(upload.id, { ...file, index: file.index }, step, dataDir);
      const { mapping, problems: found } = checkStep(look, step);
      refuse(found);
      checked.push({ ...step, importId: newId(), file: { ...file, index: file.index }, mapping, look });
    }
  }
  refuseProblems(problems);
  return checked;
}

function lookAtStep(
  uploadId: string,
  file: UploadedFile & { index: number },
  { encoding, delimiter }: ImportStep,
  dataDir: string,
): Promise<FileLook> {
  return lookAtFile(uploadFile(dataDir, uploadId, file.index), {
    encoding: encoding ?? file.encoding,
    delimiter: delimiter ?? (encoding ? undefined : file.delimiter),
  });
}

async function queueSteps(ctx: MemberContext, upload: StoredUpload, steps: readonly CheckedStep[], dryRun: boolean) {
  const groupId = steps[0]?.importId ?? null;
  await inTransaction(ctx.db, async (trx) => {
    if (!(await lockUpload(trx, { uploadId: upload.id, memberId: ctx.actor.memberId }))) throw notFound("upload");
    for (const [position, { importId, kind, source, match, mapping, file, look }] of steps.entries())
      await queueImport(trx, ctx, {
        id: importId,
        kind,
        source,
        dryRun,
        fileName: upload.fileName,
        fileBytes: file.bytes,
        fileSha256: file.sha256,
        mapping,
        options: { matchName: match === "name", delimiter: look.delimiter, encoding: look.encoding },
        groupId,
        position,
        uploadId: upload.id,
        entry: file.name === upload.fileName ? null : file.name,
      });
    if (!dryRun) await deleteUpload(trx, upload.id);
    if (groupId) await enqueue(trx, "run-import", { importId: groupId }, { jobKey: `import:${groupId}` });
  });
}
