import { recordAudit } from "@tandem/db/audit/record-audit";
import { filesOf } from "@tandem/db/files/reads";
import { insertFile } from "@tandem/db/files/writes";
import { newId } from "@tandem/db/ids";
import { nameRecords } from "@tandem/db/records/name-records";
import { inTransaction } from "@tandem/db/transaction";
import { invalid } from "@tandem/domain/errors/domain-error";
import { type CompanyFile, LARGEST_FILE } from "@tandem/domain/files/file";
import type { RecordObject } from "@tandem/domain/records/record-object";
import { HttpError } from "../../http/problem.ts";
import { writeToDisk } from "../../http/uploads/write-to-disk.ts";
import type { ActContext } from "../timeline/act-context.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { filePlace } from "./file-place.ts";
import { refuseWithheldObject } from "./refuse-withheld-object.ts";

/** What is known of a file beside its bytes, once they are all there. */
export interface FileHead {
  object: RecordObject;
  recordId: string;
  name: string;
  contentType: string;
}

/** Hands the bytes over as they come, and says in the end what they are. */
export type ReceiveFile = (write: (chunk: Uint8Array) => Promise<void>) => Promise<FileHead>;

/**
 * Keeps a file of a company: first its bytes, safely on the disk, then its row and the audit in one transaction. Of one
 * that is refused, or whose sender goes away, nothing stays; what a killed process leaves is cleaned up later.
 */
export async function storeFile(
  ctx: ActContext,
  { companyId, dataDir }: { companyId: string; dataDir: string },
  receive: ReceiveFile,
): Promise<CompanyFile> {
  await nameRecords(ctx.db, companyId);
  const id = newId();
  const store = await writeToDisk(filePlace(dataDir, { companyId, id }));
  try {
    const head = await receive(countBytes(store.write));
    const written = await store.finish();
    if (written.bytes === 0) throw invalid([{ path: "file", message: "is empty" }]);
    return await addFile(ctx, { companyId, id, ...head, ...written });
  } catch (error) {
    await store.discard();
    throw error;
  }
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

function countBytes(write: (chunk: Uint8Array) => Promise<void>) {
  let bytes = 0;
  return (chunk: Uint8Array) => {
    bytes += chunk.byteLength;
    if (bytes > LARGEST_FILE) throw tooLarge();
    return write(chunk);
  };
}

function tooLarge(): HttpError {
  const message = `is larger than ${LARGEST_FILE / 1024 / 1024} MB`;
  return new HttpError("too_large", `The file ${message}.`, { fields: [{ path: "file", message }] });
}
