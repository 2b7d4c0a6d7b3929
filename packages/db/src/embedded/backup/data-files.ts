import { open, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";

export interface DataFile {
  /** Below the data folder, with "/" on every system. */
  name: string;
  size: number;
  mtime: Date;
}

/** What a restore works in, and what it set aside. */
export const RESTORING = "restoring";
export const SET_ASIDE = "before-restore-";

/** Entries of the data folder that belong to it beside PostgreSQL's: secret, mails, uploads, whatever comes to be. */
export async function listOwnEntries(dataDir: string): Promise<string[]> {
  const names = await readdir(dataDir).catch(() => []);
  return names.filter((name) => !["postgres", RESTORING, "lost+found"].includes(name) && !name.startsWith(SET_ASIDE));
}

export async function listDataFiles(dataDir: string): Promise<DataFile[]> {
  const found: DataFile[] = [];
  for (const name of await listOwnEntries(dataDir)) await collect(dataDir, name, found);
  return found;
}

/** A file may go while we look: then it is not part of the backup. */
async function collect(dataDir: string, name: string, found: DataFile[]) {
  const file = path.join(dataDir, ...name.split("/"));
  const stats = await stat(file).catch(() => undefined);
  if (stats?.isFile()) found.push({ name, size: stats.size, mtime: stats.mtime });
  if (!stats?.isDirectory()) return;
  for (const inside of await readdir(file).catch(() => [])) await collect(dataDir, `${name}/${inside}`, found);
}

/** Its first `size` bytes, though it may grow meanwhile; undefined when it is gone. */
export async function openDataFile(dataDir: string, { name, size }: DataFile): Promise<Readable | undefined> {
  const handle = await open(path.join(dataDir, ...name.split("/"))).catch(() => undefined);
  if (size > 0 || !handle) return handle?.createReadStream({ start: 0, end: size - 1 });
  await handle.close();
  return Readable.from([]);
}
