import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { deleteUpload, deleteUploadsBefore, listFilesInUse } from "@tandem/db/imports/uploads";
import { inTransaction } from "@tandem/db/transaction";
import type { MemberContext } from "../../http/context.ts";
import type { JobContext } from "../../jobs/context.ts";
import { forgetUploadedFiles, importsFolder } from "./file/store-file.ts";
import { getUpload } from "./show-upload.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const KEPT_DAYS = 7;

export async function forgetUpload(ctx: MemberContext, uploadId: string, dataDir: string): Promise<void> {
  await getUpload(ctx, uploadId);
  await inTransaction(ctx.db, (trx) => deleteUpload(trx, uploadId));
  await forgetUploadedFiles(dataDir, uploadId);
}

/** Uploads that nobody came back to, and what a killed process left half received. */
export async function forgetOldUploads({
  db,
  now,
  dataDir,
}: Pick<JobContext, "db" | "now" | "dataDir">): Promise<void> {
  await deleteUploadsBefore(db, new Date(now.getTime() - KEPT_DAYS * DAY_MS));
  const folder = importsFolder(dataDir);
  const names = await readdir(folder).catch(() => []); // nothing was ever handed in
  const idOf = (name: string) => name.slice(0, 36);
  const inUse = await listFilesInUse(db, names.map(idOf).filter(isId));
  for (const name of names) {
    const place = path.join(folder, name);
    const isStray = isId(idOf(name)) && (name.endsWith(".part") || !inUse.has(idOf(name)));
    if (isStray && (await ageOf(place, now)) > DAY_MS) await rm(place, { recursive: true, force: true });
  }
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** What is being received or taken right now is young, by when it came into its place; what vanished needs nothing. */
const ageOf = (place: string, now: Date): Promise<number> =>
  stat(place).then(
    ({ ctimeMs }) => now.getTime() - ctimeMs,
    () => 0,
  );
