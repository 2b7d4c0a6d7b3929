import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { DataFolderInUseError } from "../cannot-start-error.ts";
import { servesCluster } from "../find-running-server.ts";
import { readServerSettings } from "../server-settings.ts";
import { startEmbeddedPostgres } from "../start-embedded-postgres.ts";
import { BackupRefused } from "./backup-refused.ts";

export interface OpenCluster {
  adminUrl: string;
  settingsFile: string;
  /** Stops the server when it was started for this. */
  close(): Promise<void>;
}

/** The server of a data folder: the one that runs, or one of our own for as long as it is needed. */
export async function openCluster(dataDir: string, report: (message: string) => void): Promise<OpenCluster> {
  const settingsFile = path.join(dataDir, "postgres", "settings.json");
  if (!existsSync(settingsFile))
    throw new BackupRefused(`There is no database in ${dataDir}. Set TANDEM_DATA_DIR to the folder that has it.`);
  const running = await findServing(settingsFile);
  if (running) {
    report("Tandem is running; it may go on");
    return { adminUrl: running, settingsFile, close: async () => undefined };
  }
  try {
    const started = await startEmbeddedPostgres({ dataDir, report });
    return { adminUrl: started.adminUrl, settingsFile, close: () => started.stop() };
  } catch (error) {
    if (!(error instanceof DataFolderInUseError)) throw error;
    throw new BackupRefused("Tandem is just starting or stopping on this data folder. Try again in a moment.");
  }
}

/** The superuser's address of the server that runs on this data folder now, if one does. */
export async function findServing(settingsFile: string): Promise<string | undefined> {
  const settings = readServerSettings(settingsFile);
  if (!settings) return undefined;
  const { port, superuserPassword } = settings;
  const clusterDir = path.join(settings.place ?? realpathSync(path.dirname(settingsFile)), "cluster");
  const isUp = existsSync(clusterDir) && (await servesCluster(clusterDir, port, superuserPassword));
  return isUp ? `postgres://postgres:${superuserPassword}@127.0.0.1:${port}/postgres` : undefined;
}
