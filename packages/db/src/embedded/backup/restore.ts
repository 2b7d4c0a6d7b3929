import { existsSync } from "node:fs";
import { mkdir, readdir, rm, rmdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { DataFolderInUseError } from "../cannot-start-error.ts";
import { choosePlace } from "../choose-place.ts";
import { copyBinaries } from "../copy-binaries.ts";
import { findBinaries } from "../find-binaries.ts";
import { takeLock } from "../lock-file.ts";
import { makeFolder } from "../make-folder.ts";
import { findOsUser } from "../os-user.ts";
import { readServerSettings, type ServerSettings, writeServerSettings } from "../server-settings.ts";
import { type BackupHead, refuseForeignHead } from "./backup-head.ts";
import { BackupRefused } from "./backup-refused.ts";
import { listOwnEntries, RESTORING, SET_ASIDE } from "./data-files.ts";
import { commitRestore, finishRestore, type Move } from "./finish-restore.ts";
import { findServing } from "./open-cluster.ts";
import { readArchive } from "./read-archive.ts";
import { stageRestore } from "./stage-restore.ts";
import { tryCluster } from "./try-cluster.ts";

export interface RestoreInput {
  dataDir: string;
  file: string;
  /** Sets aside what the data folder holds, instead of refusing. */
  replace: boolean;
  /** Names of the migrations that this Tandem knows. */
  migrations: readonly string[];
  now: Date;
  report: (message: string) => void;
  signal?: AbortSignal;
}

export interface Restored {
  head: BackupHead;
  /** Where the data lies that was there before; a data folder of its own. */
  setAside: string | undefined;
}

/**
 * Brings a data folder back from a backup. Until the new one is complete and has been opened once, the old one stays
 * as it is; then it is moved aside and the new one into its place. A kill leaves the one or the other.
 */
export async function restore(input: RestoreInput): Promise<Restored> {
  const { file, report, signal } = input;
  const binaries = findBinaries();
  report("Checking the backup");
  refuseForeignHead(await readArchive(file, async () => undefined, signal), {
    major: binaries.major,
    migrations: input.migrations,
  });
  const folder = await makeFolder(input.dataDir);
  const release = await lock(folder);
  try {
    return await restoreInto(folder, input, binaries);
  } finally {
    release();
    await dropWhenEmpty(folder);
  }
}

async function lock(folder: string) {
  try {
    return await takeLock(path.join(folder, "lock"));
  } catch (error) {
    if (!(error instanceof DataFolderInUseError)) throw error;
    throw new BackupRefused("Tandem is running on this data folder. Stop it before you restore.");
  }
}

async function restoreInto(folder: string, input: RestoreInput, binaries: ReturnType<typeof findBinaries>) {
  const { file, report, signal } = input;
  const dataDir = path.dirname(folder);
  await finishRestore(dataDir);
  const settingsFile = path.join(folder, "settings.json");
  if (await findServing(settingsFile))
    throw new BackupRefused(
      "A killed Tandem left its PostgreSQL running here. Start Tandem and stop it, then restore.",
    );
  const known = readServerSettings(settingsFile);
  if (!input.replace && (known || (await listOwnEntries(dataDir)).length > 0))
    throw new BackupRefused(
      `${dataDir} is not empty. Set TANDEM_DATA_DIR to another folder, or add --replace: what is there is then moved aside, not deleted.`,
    );

  const user = await findOsUser(path.join(known?.place ?? folder, "cluster"), report);
  const place = known ? (known.place ?? folder) : await choosePlace(folder, user);
  await mkdir(place, { recursive: true });
  const binDir = path.join(await copyBinaries(binaries, place, report), "bin");
  const staging = path.join(dataDir, RESTORING);
  const clusterDir = path.join(place, "cluster.restoring");
  await rm(clusterDir, { recursive: true, force: true });
  try {
    report("Unpacking");
    const filesDir = path.join(staging, "files");
    const { head, settings } = await stageRestore({ file, filesDir, clusterDir, user, signal });
    report("Opening the restored database");
    const logFile = path.join(place, "restore.log");
    await tryCluster({ binDir, clusterDir, logFile, user }, settings, head);
    await rm(logFile, { force: true });
    const own = { ...settings, place: place === folder ? null : place };
    await writeServerSettings(path.join(staging, "settings.json"), own);
    report("Putting it in place");
    const stamp = input.now.toISOString().replace(/[:.]/g, "-");
    const aside = await planAside({ folder, place, staging, known, stamp });
    await commitRestore(dataDir, [...aside.moves, ...(await planIn({ folder, place, staging, clusterDir }))]);
    return { head, setAside: aside.dataDir };
  } catch (error) {
    await rm(clusterDir, { recursive: true, force: true });
    await rm(staging, { recursive: true, force: true });
    throw error;
  }
}

interface Ground {
  folder: string;
  place: string;
  staging: string;
}

/** What is there becomes a data folder of its own, which Tandem can be started on. */
async function planAside({ folder, place, staging, known, stamp }: Ground & { known?: ServerSettings; stamp: string }) {
  const dataDir = path.dirname(folder);
  const aside = path.join(dataDir, SET_ASIDE + stamp);
  const names = await listOwnEntries(dataDir);
  const moves: Move[] = names.map((name) => ({ from: path.join(dataDir, name), to: path.join(aside, name) }));
  const isElsewhere = place !== folder;
  const asidePlace = isElsewhere ? path.join(place, SET_ASIDE + stamp) : path.join(aside, "postgres");
  const cluster = path.join(place, "cluster");
  if (existsSync(cluster)) moves.push({ from: cluster, to: path.join(asidePlace, "cluster") });
  if (known) {
    const settings = path.join(folder, "settings.json");
    const told = path.join(staging, "settings-aside.json");
    await writeServerSettings(told, { ...known, place: isElsewhere ? asidePlace : null });
    moves.push({ from: settings, to: path.join(staging, "settings-before.json") });
    moves.push({ from: told, to: path.join(aside, "postgres", "settings.json") });
  }
  return { moves, dataDir: moves.length > 0 ? aside : undefined };
}

async function planIn({ folder, place, staging, clusterDir }: Ground & { clusterDir: string }): Promise<Move[]> {
  const dataDir = path.dirname(folder);
  const files = path.join(staging, "files");
  const moves = (await readdir(files)).map((name) => ({ from: path.join(files, name), to: path.join(dataDir, name) }));
  moves.push({ from: clusterDir, to: path.join(place, "cluster") });
  moves.push({ from: path.join(staging, "settings.json"), to: path.join(folder, "settings.json") });
  if (place !== folder) {
    const text = `PostgreSQL cannot work in this folder, so the database of this data folder is in ${place}\n`;
    await writeFile(path.join(folder, "DATABASE-IS-ELSEWHERE.txt"), text);
  }
  return moves;
}

/** A refusal leaves no empty folders behind. */
async function dropWhenEmpty(folder: string) {
  for (const each of [folder, path.dirname(folder)]) await rmdir(each).catch(() => undefined);
}
