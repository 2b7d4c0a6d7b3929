import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { chown, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { CannotStartError } from "./cannot-start-error.ts";

/** What the data folder remembers about its server. Holds passwords: mode 0600. */
export interface ServerSettings {
  port: number;
  superuserPassword: string;
  loginPassword: string;
  /** Folder of binaries and cluster when they could not live in the data folder; see choosePlace(). */
  place: string | null;
  /** Version of prepareDatabases() that has run to its end. */
  prepared: number;
}

export function newServerSettings(port: number, place: string | null): ServerSettings {
  const password = () => randomBytes(24).toString("base64url");
  return { port, place, superuserPassword: password(), loginPassword: password(), prepared: 0 };
}

export function readServerSettings(file: string): ServerSettings | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as ServerSettings;
  } catch (error) {
    throw new CannotStartError(
      `The file ${file}, which holds the passwords of the database beside it, cannot be read ` +
        `(${(error as Error).message}). Start Tandem as the user who made it, or set TANDEM_DATA_DIR to another folder.`,
    );
  }
}

/** Written aside and renamed, so that a kill leaves the old file or the new one. Keeps the folder's owner. */
export async function writeServerSettings(file: string, settings: ServerSettings) {
  const partial = `${file}.partial`;
  await writeFile(partial, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  if (process.getuid?.() === 0) {
    const { uid, gid } = statSync(path.dirname(file));
    await chown(partial, uid, gid);
  }
  await rename(partial, file);
}
