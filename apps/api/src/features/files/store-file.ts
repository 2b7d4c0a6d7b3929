import { recordAudit } from "@tandem/db/audit/record-audit";
import { filesOf } from "@tandem/db/files/reads";
import { insertFile } from "@tandem/db/files/writes";
import { nameRecords } from "@tandem/db/records/name-records";
import { inTransaction } from "@tandem/db/transaction";
import type { CompanyFile } from "@tandem/domain/files/file";
import type { RecordObject } from "@tandem/domain/records/record-object";
import type { ActContext } from "../timeline/act-context.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { keepBytes, type Receive } from "./keep-bytes.ts";
import { refuseWithheldObject } from "./refuse-withheld-object.ts";

/** What is known of a file beside its bytes, once they are all there. */
export interface FileHead {
  object: RecordObject;
  recordId: string;
  name: string;
  contentType: string;
}

/** Keeps a file of a company; its row and the audit are one transaction. */
export async function storeFile(
  ctx: ActContext,
  place: { companyId: string; dataDir: string },
  receive: Receive<FileHead>,
): Promise<CompanyFile> {
  await nameRecords(ctx.db, place.companyId);
  return keepBytes(place, receive, (file) => addFile(ctx, file));
}

function addFile(
  ctx: ActContext,
  file: FileHead & { companyId: string; id: string; bytes: number; sha256: string },
): Promise<CompanyFile> {
  const { companyId, id, object, recordId, name, contentType, bytes } = file;
  refuseWithheldObject(ctx.actor, object);
  return inTransaction(ctx.db, async (trx) => {
    await nameRecords(trx, companyId, [{ path: "recordId", object, id: recordId }]);
    await insertFile(trx, { ...file, uploadedByMemberId: ctx.actor.memberId, createdAt: ctx.now });
    const changes = { name, contentType, bytes, object, recordId };
    await recordAudit(trx, ctx, { action: "file.added", object: "file", recordId: id, companyId, changes });
    return getRecord(trx, filesOf({ companyId, clearances: ctx.actor.clearances }), "file", id);
  });
}
