import { existsSync } from "node:fs";
import { chown, mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { finishRestore } from "./backup/finish-restore.ts";
import { CannotStartError } from "./cannot-start-error.ts";
import { choosePlace } from "./choose-place.ts";
import { copyBinaries, removeOtherCopies } from "./copy-binaries.ts";
import { findBinaries } from "./find-binaries.ts";
import { findRunningServer } from "./find-running-server.ts";
import { findFreePort } from "./free-port.ts";
import { initCluster, refuseOtherMajor } from "./init-cluster.ts";
import { takeLock } from "./lock-file.ts";
import { makeFolder } from "./make-folder.ts";
import { findOsUser } from "./os-user.ts";
import { prepareDatabases, preparedVersion } from "./prepare-databases.ts";
import { type Server, stopServer } from "./run-pg-ctl.ts";
import { newServerSettings, readServerSettings, type ServerSettings, writeServerSettings } from "./server-settings.ts";
import { startOnFreePort } from "./start-on-free-port.ts";

export interface StartEmbeddedPostgresInput {
  /** The server keeps everything in `<dataDir>/postgres`. */
  dataDir: string;
  /** Wished for when the data folder is new; another one is taken where it is not free. */
  port?: number;
  /** false: no fsync, for tests whose data may be lost. */
  durable?: boolean;
  /** Hears a sentence before each slow step. */
  report: (message: string) => void;
}

export interface EmbeddedPostgres {
  /** Login `tandem`, owner of the database `tandem`, no superuser. */
  url: string;
  /** The superuser, for making and dropping databases. Nothing that serves people uses it. */
  adminUrl: string;
  /** Flushes and ends the server. May be called twice. */
  stop(): Promise<void>;
}

/** Starts PostgreSQL on a data folder, or takes over the one that a killed Tandem left running there. */
export async function startEmbeddedPostgres(input: StartEmbeddedPostgresInput): Promise<EmbeddedPostgres> {
  const folder = await makeFolder(input.dataDir);
  const release = await takeLock(path.join(folder, "lock"));
  try {
    await finishRestore(path.dirname(folder));
    const { server, settings } = await startIn(folder, input);
    const stop = async () => {
      await stopServer(server);
      release();
    };
    let stopped: Promise<void> | undefined;
    return {
      url: `postgres://tandem:${settings.loginPassword}@127.0.0.1:${settings.port}/tandem`,
      adminUrl: `postgres://postgres:${settings.superuserPassword}@127.0.0.1:${settings.port}/postgres`,
      stop: () => {
        stopped ??= stop();
        return stopped;
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

async function startIn(folder: string, { port, durable = true, report }: StartEmbeddedPostgresInput) {
  const settingsFile = path.join(folder, "settings.json");
  const known = readServerSettings(settingsFile);
  const binaries = findBinaries();
  const user = await findOsUser(path.join(known?.place ?? folder, "cluster"), report);
  const place = known ? (known.place ?? folder) : await choosePlace(folder, user);
  const clusterDir = path.join(place, "cluster");
  // What a restore left that was killed before it was complete.
  await rm(`${clusterDir}.restoring`, { recursive: true, force: true });
  refuseOtherMajor(clusterDir, binaries.major);

  await mkdir(place, { recursive: true });
  const copy = await copyBinaries(binaries, place, report);
  const server: Server = { binDir: path.join(copy, "bin"), clusterDir, logFile: path.join(place, "server.log"), user };
  const settings = known ?? newServerSettings(port ?? (await findFreePort()), place === folder ? null : place);
  if (!known) {
    await clearPlace(server, place === folder, durable, report);
    await writeServerSettings(settingsFile, settings);
    if (place !== folder) await noteOtherPlace(folder, place, report);
  }
  await bringUp(server, settings, durable, report, () => removeOtherCopies(place, copy));
  try {
    if (settings.prepared < preparedVersion) {
      report("Creating the login, the roles and the extensions");
      await prepareDatabases(settings.port, settings.superuserPassword, settings.loginPassword);
      settings.prepared = preparedVersion;
    }
    await writeServerSettings(settingsFile, settings);
  } catch (error) {
    await stopServer(server);
    throw error;
  }
  return { server, settings };
}

/** Leaves the server's port in the settings. `beforeStart` runs while no server is up. */
async function bringUp(
  server: Server,
  settings: ServerSettings,
  durable: boolean,
  report: (message: string) => void,
  beforeStart: () => Promise<void>,
) {
  if (existsSync(server.clusterDir)) {
    const port = await findRunningServer(server, settings.superuserPassword);
    if (port !== undefined) {
      report(`Taking over the PostgreSQL that was left running on port ${port}`);
      settings.port = port;
      return;
    }
  } else {
    report(`Creating the database in ${server.clusterDir}`);
    settings.prepared = 0;
    await initCluster({ ...server, durable, superuserPassword: settings.superuserPassword });
  }
  await beforeStart();
  await writeFile(server.logFile, "", { flag: "a" });
  if (server.user) await chown(server.logFile, server.user.uid, server.user.gid);
  await startOnFreePort(server, settings, durable, report);
}

/** A cluster without the settings that hold its passwords is closed to us. */
async function clearPlace(server: Server, isInside: boolean, durable: boolean, report: (message: string) => void) {
  if (!existsSync(server.clusterDir)) return;
  if (isInside) {
    throw new CannotStartError(
      `${server.clusterDir} holds a database, but settings.json beside it, which holds its passwords, is missing. ` +
        "Put it back, or move the folder away to begin with an empty database.",
    );
  }
  await stopServer(server);
  if (!durable) return rm(server.clusterDir, { recursive: true, force: true });
  const aside = `${server.clusterDir}-set-aside-${Date.now()}`;
  report(`The data folder is new: the database it had before now lies in ${aside}; delete it when you do not need it`);
  await rename(server.clusterDir, aside);
}

async function noteOtherPlace(folder: string, place: string, report: (message: string) => void) {
  const text = `PostgreSQL cannot work in this folder, so the database of this data folder is in ${place}`;
  report(text);
  await writeFile(path.join(folder, "DATABASE-IS-ELSEWHERE.txt"), `${text}\n`);
}
