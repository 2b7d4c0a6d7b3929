// @ts-check
import { readFileSync } from "node:fs";
import path from "node:path";
import { inspect } from "node:util";
import { checkMachine, refuse, root } from "./check-machine.mjs";

/**
 * @typedef {object} Desk what backup and restore work with
 * @property {string} dataDir
 * @property {string} version of this Tandem
 * @property {string[]} migrations names that this Tandem knows
 * @property {(message: string) => void} report heard before each slow step; throws once a Ctrl-C has come
 * @property {AbortSignal} signal
 */

const sentences = new Set(["BackupRefused", "CannotStartError"]);

/**
 * Runs a command on the data folder. Its modules are loaded from source: after a disaster nothing has to be built first.
 * @param {(desk: Desk) => Promise<string>} work answers what to say at the end
 */
export async function workOnDataFolder(work) {
  checkMachine();
  const { env } = process;
  if (env.DATABASE_URL)
    refuse(
      "DATABASE_URL is set: this is for the embedded server only. Back up a PostgreSQL of your own with pg_dump, together with TANDEM_DATA_DIR and TANDEM_SECRET.",
    );
  const interrupted = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => interrupted.abort(new Error(`Stopped by ${signal}; nothing was changed.`)));
  const report = (/** @type {string} */ message) => {
    interrupted.signal.throwIfAborted();
    process.stdout.write(`  · ${message}\n`);
  };
  try {
    const { register } = await import("tsx/esm/api");
    register();
    const { migrations } = await importFromDb("migrations.ts");
    const dataDir = path.resolve(root, env.TANDEM_DATA_DIR || ".data");
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    const said = await work({
      dataDir,
      version,
      migrations: Object.keys(migrations),
      report,
      signal: interrupted.signal,
    });
    process.stdout.write(`${said}\n`);
  } catch (caught) {
    const error = interrupted.signal.aborted ? interrupted.signal.reason : caught;
    const isSentence = error instanceof Error && (interrupted.signal.aborted || sentences.has(error.name));
    refuse(isSentence ? error.message : `That failed.\n${inspect(error)}`);
  }
}

/**
 * A module of packages/db, which has its own tsconfig: hence the address.
 * @param {string} file
 */
export const importFromDb = (file) => import(new URL(`../packages/db/src/${file}`, import.meta.url).href);

/**
 * What was typed after `--`, or the usage.
 * @template T
 * @param {() => T} parse
 * @param {string} usage
 * @returns {T}
 */
export function readArguments(parse, usage) {
  try {
    return parse();
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}
