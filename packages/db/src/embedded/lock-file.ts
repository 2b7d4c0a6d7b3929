import { execFileSync } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { CannotStartError, DataFolderInUseError } from "./cannot-start-error.ts";

/**
 * Lets one process at a time work on a data folder. Returns the release. The lock names its process by id and birth,
 * so that a lock left by a killed process is recognised even when its id is in use again.
 */
export async function takeLock(file: string): Promise<() => void> {
  const mine = `${process.pid} ${processBirth(process.pid)}`;
  for (let attempt = 0; attempt < 20; attempt++) {
    if (tryToCreate(file, mine)) return () => release(file, mine);
    const theirs = readLock(file);
    // Empty: somebody is between creating and writing it, or was killed there.
    if (theirs === "" && attempt < 10) await sleep(50);
    else if (theirs !== undefined && isAlive(theirs)) throw new DataFolderInUseError(sentence(file, theirs));
    else if (theirs !== undefined) removeStale(file, theirs);
  }
  throw new CannotStartError(`The lock file ${file} keeps changing hands. Start Tandem again in a moment.`);
}

function sentence(file: string, lock: string): string {
  return (
    `Another Tandem (process ${lock.split(" ")[0]}) is using this data folder already. ` +
    `Stop it first, or set TANDEM_DATA_DIR to another folder. (The lock is ${file}.)`
  );
}

function tryToCreate(file: string, content: string): boolean {
  try {
    const handle = openSync(file, "wx", 0o644);
    writeSync(handle, content);
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw new CannotStartError(
      `The data folder cannot be written (${(error as Error).message}). Start Tandem as the user who made it, ` +
        "or set TANDEM_DATA_DIR to another folder.",
    );
  }
}

function readLock(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** By a rename, so that of two who find the same stale lock only one takes it away. */
function removeStale(file: string, content: string) {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, "utf8") !== content) renameSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  rmSync(aside, { force: true });
}

function release(file: string, mine: string) {
  if (readLock(file) === mine) rmSync(file, { force: true });
}

function isAlive(lock: string): boolean {
  const [pid, ...birth] = lock.split(" ");
  return Number(pid) > 0 && doesProcessExist(Number(pid)) && processBirth(Number(pid)) === birth.join(" ");
}

function doesProcessExist(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process began, in words that only have to be compared; "" where that cannot be known. */
export function processBirth(pid: number): string {
  try {
    if (process.platform === "linux") return birthFromProc(pid);
    if (process.platform === "win32") return "";
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

/** A zombie, which containers without an init keep for ever, counts as not there. */
function birthFromProc(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name in parentheses may hold spaces: fields 3 (state) to 22 (start) are counted from its end.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  return fields[0] === "Z" ? "" : `${boot}/${fields[19]}`;
}
