import { filesOf } from "@tandem/db/files/reads";
import { updateFile } from "@tandem/db/files/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { ChangeFileInput, CompanyFile } from "@tandem/domain/files/file";
import type { ActContext } from "../timeline/act-context.ts";
import { getRecord, lockRecord } from "../timeline/lock-record.ts";
import { recordEdit } from "../timeline/record-edit.ts";

/** Renames a file, puts it away or brings it back. */
export function changeFile(
  ctx: ActContext,
  companyId: string,
  fileId: string,
  { version, name, archived }: ChangeFileInput,
): Promise<CompanyFile> {
  const readable = filesOf({ companyId, clearances: ctx.actor.clearances });
  return inTransaction(ctx.db, async (trx) => {
    const before = await lockRecord(trx, readable, "file", fileId);
    const isRenamed = name !== undefined && name !== before.name;
    const isMoved = archived !== undefined && archived !== (before.archivedAt !== null);
    if (!isRenamed && !isMoved) return before;

    await updateFile(trx, companyId, fileId, {
      ...(isRenamed && { name }),
      ...(isMoved && { archivedAt: archived ? ctx.now : null }),
    });
    const after = await getRecord(trx, readable, "file", fileId);
    const action = isRenamed ? "file.renamed" : archived ? "file.archived" : "file.restored";
    await recordEdit(trx, ctx, { action, object: "file", companyId, recordId: fileId, version, before, after });
    return after;
  });
}
