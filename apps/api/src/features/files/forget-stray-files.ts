import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { listStoredFiles } from "@tandem/db/files/reads";
import { listStoredPictures } from "@tandem/db/pictures/reads";
import { PARTIAL } from "../../http/uploads/write-to-disk.ts";
import type { JobContext } from "../../jobs/context.ts";
import { filesFolder } from "./file-place.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a killed process left: bytes that were never whole, and whole ones whose row never came to be. */
export async function forgetStrayFiles({ db, now, dataDir }: Pick<JobContext, "db" | "now" | "dataDir">) {
  const companies = await readdir(filesFolder(dataDir)).catch(() => []); // nothing was ever handed in
  for (const companyId of companies.filter(isId)) {
    const folder = path.join(filesFolder(dataDir), companyId);
    const names = await readdir(folder);
    const ids = names.filter(isId);
    const known = ids.length > 0 ? await listKnown(db, companyId, ids) : new Set();
    for (const name of names) {
      const isStray = name.endsWith(PARTIAL) || (isId(name) && !known.has(name));
      const place = path.join(folder, name);
      if (isStray && (await ageOf(place, now)) > DAY_MS) await rm(place, { force: true });
    }
  }
}

/** Files, and the pictures that lie beside them. */
async function listKnown(db: JobContext["db"], companyId: string, ids: readonly string[]): Promise<Set<string>> {
  const [files, pictures] = [await listStoredFiles(db, companyId, ids), await listStoredPictures(db, companyId, ids)];
  return new Set([...files, ...pictures]);
}

const isId = (name: string) => ID.test(name);

/** What is being received right now is young; what vanished needs nothing. */
const ageOf = (place: string, now: Date): Promise<number> =>
  stat(place).then(
    ({ ctimeMs }) => now.getTime() - ctimeMs,
    () => 0,
  );
