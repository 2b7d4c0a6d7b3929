import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { newId } from "@tandem/db/ids";
import { insertUpload, type StoredUpload, type UploadedFile } from "@tandem/db/imports/uploads";
import { inTransaction } from "@tandem/db/transaction";
import { invalid } from "@tandem/domain/errors/domain-error";
import { IMPORT_KINDS } from "@tandem/domain/imports/import";
import type { MemberContext } from "../../http/context.ts";
import { receiveParts } from "../../http/uploads/receive-parts.ts";
import { describeFile } from "./file/describe-file.ts";
import { lookAtFile } from "./file/look-at-file.ts";
import { forgetUploadedFiles, openStore, type StoredFile, uploadFile, uploadFolder } from "./file/store-file.ts";
import { UnreadableFile } from "./file/unreadable-file.ts";
import { isZip, unzip, type ZipLimits, type ZippedFile } from "./file/unzip.ts";

export interface UploadOptions {
  dataDir: string;
  limit: number;
  zipLimits?: ZipLimits;
}

/** Receives a file, or a zip of several, and looks at each; of a refused one nothing stays. */
export async function takeUpload(
  ctx: MemberContext,
  request: Request,
  { dataDir, limit, zipLimits }: UploadOptions,
): Promise<StoredUpload> {
  const id = newId();
  const received = path.join(uploadFolder(dataDir, id), "received");
  const store = await openStore(received);
  let isStored = false;
  try {
    const parts = await receiveParts(request, { limit, names: [], write: store.write });
    const fileName = parts.fileName || "file.csv";
    const whole = await store.finish();
    isStored = true;
    const target = (index: number) => uploadFile(dataDir, id, index);
    const found = await openParts(received, { fileName, whole, target, zipLimits });
    const files = await lookAtAll(found, target);
    const upload: StoredUpload = {
      id,
      fileName,
      fileBytes: whole.bytes,
      fileSha256: whole.sha256,
      files,
      createdBy: ctx.actor.memberId,
      createdAt: ctx.now,
    };
    await inTransaction(ctx.db, (trx) => insertUpload(trx, upload));
    return upload;
  } catch (error) {
    if (!isStored) await store.discard();
    await forgetUploadedFiles(dataDir, id);
    throw error instanceof UnreadableFile ? invalid([{ path: "file", message: error.message }]) : error;
  }
}

interface Received {
  fileName: string;
  whole: StoredFile;
  target(index: number): string;
  zipLimits?: ZipLimits | undefined;
}

/** The file itself, or what its zip holds. */
async function openParts(received: string, { fileName, whole, target, zipLimits }: Received): Promise<ZippedFile[]> {
  if (await isZip(received)) {
    const parts = await unzip(received, { target, ...(zipLimits && { limits: zipLimits }) });
    await rm(received);
    if (!parts.some(({ stored }) => stored)) throw new UnreadableFile("The zip holds no CSV file.");
    return parts;
  }
  if (whole.problem) throw new UnreadableFile(`The file ${whole.problem}.`);
  await rename(received, target(0));
  return [{ name: fileName, index: 0, stored: whole }];
}

async function lookAtAll(parts: readonly ZippedFile[], target: (index: number) => string): Promise<UploadedFile[]> {
  const files: UploadedFile[] = [];
  for (const { name, index, stored } of parts) files.push(await lookAtPart(name, stored, target(index), index));
  return files.sort((one, other) => rankOf(one) - rankOf(other));
}

async function lookAtPart(name: string, stored: StoredFile | null, path: string, index: number): Promise<UploadedFile> {
  if (!stored) return { ...NO_TABLE, name, index: null };
  const look = await lookAtFile(path, stored);
  const problem = stored.problem ? `The file ${stored.problem}.` : look.problem;
  return { ...describeFile({ name, bytes: stored.bytes }, { ...look, problem }), index, sha256: stored.sha256 };
}

const NO_TABLE: Omit<UploadedFile, "name" | "index"> = {
  bytes: 0,
  encoding: "utf-8",
  delimiter: ",",
  problem: "It is no CSV file, and is left out.",
  sampledRows: 0,
  hasMoreRows: false,
  kind: null,
  columns: [],
  sha256: "",
};

/** In the order of their references; what nobody can place comes last. */
const rankOf = ({ kind }: UploadedFile) => (kind ? IMPORT_KINDS.indexOf(kind) : IMPORT_KINDS.length);
