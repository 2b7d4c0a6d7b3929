import { copyFile, link, rm } from "node:fs/promises";
import path from "node:path";
import { type WrittenFile, writeToDisk } from "../../../http/uploads/write-to-disk.ts";
import { openInspection, type Verdict } from "./detect-encoding.ts";

export type StoredFile = Verdict & WrittenFile;

export const importsFolder = (dataDir: string): string => path.join(dataDir, "imports");

export const importFile = (dataDir: string, importId: string): string =>
  path.join(importsFolder(dataDir), `${importId}.csv`);

/** What an upload consists of: the file itself, or each file of its zip, by number. */
export const uploadFolder = (dataDir: string, uploadId: string): string => path.join(importsFolder(dataDir), uploadId);

export const uploadFile = (dataDir: string, uploadId: string, index: number): string =>
  path.join(uploadFolder(dataDir, uploadId), `${index}.csv`);

/** The file of an import that ended: it holds people's data and nobody reads it again. */
export const forgetFile = (dataDir: string, importId: string): Promise<void> =>
  rm(importFile(dataDir, importId), { force: true });

export const forgetUploadedFiles = (dataDir: string, uploadId: string): Promise<void> =>
  rm(uploadFolder(dataDir, uploadId), { recursive: true, force: true });

/** An import reads a file of its own, so that it and the upload can be forgotten each at its time. */
export async function takeUploadedFile(dataDir: string, from: { uploadId: string; index: number }, importId: string) {
  const source = uploadFile(dataDir, from.uploadId, from.index);
  const target = importFile(dataDir, importId);
  await link(source, target).catch(() => copyFile(source, target)); // not every file system links
}

/** Writes the file as it arrives, and looks at its bytes on the way. */
export async function openStore(target: string) {
  const store = await writeToDisk(target);
  const inspection = openInspection();
  return {
    ...store,
    write(chunk: Uint8Array) {
      inspection.look(chunk);
      return store.write(chunk);
    },
    async finish(): Promise<StoredFile> {
      return { ...(await store.finish()), ...inspection.verdict() };
    },
  };
}
