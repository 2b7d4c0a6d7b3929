import { enqueue } from "@tandem/db/jobs/enqueue";
import { inTransaction } from "@tandem/db/transaction";
import { invalid } from "@tandem/domain/errors/domain-error";
import { ImportKind } from "@tandem/domain/imports/import";
import { ImportMapping, MatchBy, SourceKey } from "@tandem/domain/imports/mapping";
import { z } from "zod";
import type { MemberContext } from "../../http/context.ts";
import { fieldsOfIssues } from "../../http/zod-problem.ts";
import { checkStep, refuseProblems } from "./check-step.ts";
import { type FileLook, lookAtFile } from "./file/look-at-file.ts";
import type { Upload } from "./file/receive-upload.ts";
import { importFile } from "./file/store-file.ts";
import { queueImport } from "./queue-import.ts";
import { refuseActor } from "./refuse-actor.ts";

const Fields = z.strictObject({
  kind: ImportKind,
  mapping: z.string().transform(parseJson).pipe(ImportMapping),
  source: SourceKey.default("csv"),
  match: MatchBy.optional(),
});

/**
 * Takes a received file in: everything that can be told from the request and the header is refused here, the rest is
 * the job's. The row and the job come into being together; of a refused file nothing stays.
 */
export async function startImport(
  ctx: MemberContext,
  upload: Upload,
  { dataDir, dryRun }: { dataDir: string; dryRun: boolean },
) {
  try {
    const { kind, mapping: told, source, match } = readFields(upload);
    refuseActor(ctx, kind, told);
    const look = await lookAtUpload(upload, dataDir);
    const { mapping, problems } = checkStep(look, { kind, mapping: told });
    refuseProblems(problems);
    const { importId, fileName, file } = upload;
    await inTransaction(ctx.db, async (trx) => {
      await queueImport(trx, ctx, {
        id: importId,
        kind,
        source,
        dryRun,
        fileName,
        fileBytes: file.bytes,
        fileSha256: file.sha256,
        mapping,
        options: { matchName: match === "name", delimiter: look.delimiter, encoding: look.encoding },
        groupId: null,
        position: 0,
        uploadId: null,
        entry: null,
      });
      await enqueue(trx, "run-import", { importId }, { jobKey: `import:${importId}` });
    });
    return { id: importId, status: "queued" as const };
  } catch (error) {
    await upload.discard();
    throw error;
  }
}

function readFields({ fields }: Upload) {
  const parsed = Fields.safeParse(fields);
  if (!parsed.success) throw invalid(fieldsOfIssues(parsed.error.issues, { target: "form", data: fields }));
  return parsed.data;
}

async function lookAtUpload({ importId, file }: Upload, dataDir: string): Promise<FileLook> {
  if (file.problem) throw invalid([{ path: "file", message: file.problem }]);
  return lookAtFile(importFile(dataDir, importId), file);
}

function parseJson(text: string, { issues, value }: z.core.ParsePayload & { value: string }): unknown {
  try {
    return JSON.parse(text);
  } catch {
    issues.push({ code: "custom", message: "is not valid JSON", input: value });
    return z.NEVER;
  }
}
