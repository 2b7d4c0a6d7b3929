import { recordAudit } from "@tandem/db/audit/record-audit";
import { filesOf } from "@tandem/db/files/reads";
import { updateFile } from "@tandem/db/files/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { ChangeFileInput, CompanyFile } from "@tandem/domain/files/file";
import type { ActContext } from "../timeline/act-context.ts";
import { getRecord, lockRecord } from "../timeline/lock-record.ts";

/** Renames a file, puts it away or brings it back. */
export function changeFile(
  ctx: ActContext,
  companyId: string,
  fileId: string,
  { version, name, archived }: ChangeFileInput,
): Promise<CompanyFile> {
  const readable = filesOf({ companyId, clearances: ctx.actor.clearances });
  return inTransaction(ctx.db, async (trx) => {
    const before = await lockRecord(trx, readable, "file", fileId, version);
    const isRenamed = name !== undefined && name !== before.name;
    const isMoved = archived !== undefined && archived !== (before.archivedAt !== null);
    if (!isRenamed && !isMoved) return before;

    await updateFile(trx, companyId, fileId, {
      ...(isRenamed && { name }),
      ...(isMoved && { archivedAt: archived ? ctx.now : null }),
    });
    const line = { object: "file", recordId: fileId, companyId };
    if (isRenamed)
      await recordAudit(trx, ctx, { ...line, action: "file.renamed", changes: { before: before.name, after: name } });
    if (isMoved) await recordAudit(trx, ctx, { ...line, action: archived ? "file.archived" : "file.restored" });
    return getRecord(trx, readable, "file", fileId);
  });
}
