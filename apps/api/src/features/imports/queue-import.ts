import { recordAudit } from "@tandem/db/audit/record-audit";
import { isBeingImported } from "@tandem/db/imports/same-file";
import { insertImport, type NewImport } from "@tandem/db/imports/writes";
import type { Database } from "@tandem/db/schema/database";
import { DomainError } from "@tandem/domain/errors/domain-error";
import type { Transaction } from "kysely";
import type { MemberContext } from "../../http/context.ts";

/** The row of an import, with its line in the audit. The same file is not brought in twice at once. */
export async function queueImport(
  trx: Transaction<Database>,
  ctx: MemberContext,
  row: Omit<NewImport, "createdBy" | "createdAt">,
): Promise<void> {
  const { id, kind, source, dryRun, fileName, fileSha256, entry } = row;
  if (!dryRun && (await isBeingImported(trx, row)))
    throw new DomainError("conflict", `"${entry ?? fileName}" is being imported right now.`, {
      reason: "file_being_imported",
    });
  await insertImport(trx, { ...row, createdBy: ctx.actor.memberId, createdAt: ctx.now });
  await recordAudit(trx, ctx, {
    action: "import.started",
    object: "import",
    recordId: id,
    companyId: null,
    changes: { kind, source, dryRun, fileName, ...(entry !== null && { entry }), fileSha256 },
  });
}
