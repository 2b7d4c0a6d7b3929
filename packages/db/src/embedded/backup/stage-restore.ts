import { createWriteStream, statSync } from "node:fs";
import { chmod, chown, mkdir } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { OsUser } from "../os-user.ts";
import type { ServerSettings } from "../server-settings.ts";
import { type BackupHead, CLUSTER, FILES } from "./backup-head.ts";
import { readArchive, readText } from "./read-archive.ts";

export interface Staged {
  head: BackupHead;
  settings: ServerSettings;
}

export interface StageInput {
  file: string;
  /** Where the data folder's own entries wait. */
  filesDir: string;
  /** Where the cluster waits; PostgreSQL's user must own it. */
  clusterDir: string;
  user: OsUser | undefined;
  signal?: AbortSignal;
}

/** Unpacks beside what is there; nothing that is in use is touched. */
export async function stageRestore({ file, filesDir, clusterDir, user, signal }: StageInput): Promise<Staged> {
  await mkdir(filesDir, { recursive: true, mode: 0o700 });
  await makeFolder(clusterDir, 0o700, user);
  const owner = process.getuid?.() === 0 ? ownerOf(filesDir) : undefined;
  let settings: ServerSettings | undefined;
  const head = await readArchive(
    file,
    async ({ name, type, mode }, content) => {
      if (name.startsWith(CLUSTER)) {
        const target = path.join(clusterDir, name.slice(CLUSTER.length));
        if (type === "directory") await makeFolder(target, 0o700, user);
        else await writeOut(content, target, mode & 0o700, user);
      } else if (name.startsWith(FILES)) {
        const target = path.join(filesDir, name.slice(FILES.length));
        await mkdir(path.dirname(target), { recursive: true });
        await writeOut(content, target, 0o600, owner);
      } else settings = JSON.parse(await readText(content)) as ServerSettings;
    },
    signal,
  );
  if (!settings) throw new Error(`${file} holds no settings.`);
  return { head, settings };
}

async function makeFolder(folder: string, mode: number, user: OsUser | undefined) {
  await mkdir(folder, { recursive: true, mode });
  await chmod(folder, mode);
  if (user) await chown(folder, user.uid, user.gid);
}

async function writeOut(content: AsyncIterable<Buffer>, target: string, mode: number, user: OsUser | undefined) {
  await pipeline(content, createWriteStream(target, { mode }));
  if (user) await chown(target, user.uid, user.gid);
}

/** Whoever owns the data folder owns what is in it, also when root restores. */
function ownerOf(filesDir: string): OsUser {
  const { uid, gid } = statSync(path.dirname(path.dirname(filesDir)));
  return { uid, gid };
}
