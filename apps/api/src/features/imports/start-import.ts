import { recordAudit } from "@tandem/db/audit/record-audit";
import { insertImport } from "@tandem/db/imports/writes";
import { enqueue } from "@tandem/db/jobs/enqueue";
import { inTransaction } from "@tandem/db/transaction";
import { can } from "@tandem/domain/access/can";
import { type FieldError, forbidden, invalid } from "@tandem/domain/errors/domain-error";
import { IMPORT_FIELDS } from "@tandem/domain/imports/fields/fields";
import { ImportKind } from "@tandem/domain/imports/import";
import { ImportMapping, MatchBy, SourceKey } from "@tandem/domain/imports/mapping";
import { planColumns } from "@tandem/domain/imports/plan-columns";
import { z } from "zod";
import type { MemberContext } from "../../http/context.ts";
import { fieldsOfIssues } from "../../http/zod-problem.ts";
import { findDelimiter, readHeader } from "./file/read-records.ts";
import type { Upload } from "./file/receive-upload.ts";
import { importFile } from "./file/store-file.ts";
import { UnreadableFile } from "./file/unreadable-file.ts";

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
    const { kind, mapping, source, match } = readFields(upload);
    refuseActor(ctx, kind, mapping);
    const delimiter = await checkFile(importFile(dataDir, upload.importId), upload, { kind, mapping });
    const { importId, fileName, file } = upload;
    await inTransaction(ctx.db, async (trx) => {
      await insertImport(trx, {
        id: importId,
        kind,
        source,
        dryRun,
        fileName,
        fileBytes: file.bytes,
        fileSha256: file.sha256,
        mapping,
        options: { matchName: match === "name", delimiter },
        createdBy: ctx.actor.memberId,
        createdAt: ctx.now,
      });
      const changes = { kind, source, dryRun, fileName, fileSha256: file.sha256 };
      await recordAudit(trx, ctx, {
        action: "import.started",
        object: "import",
        recordId: importId,
        companyId: null,
        changes,
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

/** Members are for admins, and money is for those who may see it. */
function refuseActor({ actor }: MemberContext, kind: ImportKind, mapping: ImportMapping): void {
  if (kind === "members" && !can(actor, "member.manage")) throw forbidden("Only an admin imports members.");
  const isMoney = IMPORT_FIELDS[kind].fields.some(({ type, name }) => type === "decimal" && name in mapping);
  if (isMoney && !actor.clearances.includes("financial")) throw forbidden("You may not import amounts of money.");
}

async function checkFile(
  path: string,
  { file }: Upload,
  { kind, mapping }: { kind: ImportKind; mapping: ImportMapping },
) {
  const refuse = (message: string) => invalid([{ path: "file", message }]);
  if (file.bytes === 0) throw refuse("is empty");
  if (file.problem) throw refuse(file.problem);
  const delimiter = await findDelimiter(path);
  const header = await readHeader(path, delimiter).catch((error: unknown) => {
    throw error instanceof UnreadableFile ? refuse(error.message) : error;
  });
  if (!header) throw refuse("has no header in its first row");
  const { problems } = planColumns(kind, mapping, header.names);
  const fields: FieldError[] = header.hasRows
    ? problems
    : [...problems, { path: "file", message: "has a header and no rows" }];
  if (fields.length > 0) throw invalid(fields);
  return delimiter;
}

function parseJson(text: string, { issues, value }: z.core.ParsePayload & { value: string }): unknown {
  try {
    return JSON.parse(text);
  } catch {
    issues.push({ code: "custom", message: "is not valid JSON", input: value });
    return z.NEVER;
  }
}
