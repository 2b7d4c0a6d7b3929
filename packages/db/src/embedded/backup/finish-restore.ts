import { existsSync } from "node:fs";
import { chmod, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { RESTORING } from "./data-files.ts";

/** Absolute paths; each pair on one file system, so that a move is a rename. */
export interface Move {
  from: string;
  to: string;
}

const planOf = (dataDir: string) => path.join(dataDir, RESTORING, "plan.json");

/** From here on the restore has happened: whatever is killed, the next start carries out the rest. */
export async function commitRestore(dataDir: string, moves: Move[]) {
  const file = planOf(dataDir);
  const handle = await open(`${file}.partial`, "w", 0o600);
  await handle.writeFile(JSON.stringify(moves));
  await handle.sync();
  await handle.close();
  await rename(`${file}.partial`, file);
  await finishRestore(dataDir);
}

/**
 * Carries out a committed restore that was interrupted, or takes away one that was never committed. May be repeated:
 * what has moved is where it belongs. Only for whoever holds the lock of the data folder.
 */
export async function finishRestore(dataDir: string) {
  const staging = path.join(dataDir, RESTORING);
  if (!existsSync(staging)) return;
  if (existsSync(planOf(dataDir))) {
    const moves = JSON.parse(await readFile(planOf(dataDir), "utf8")) as Move[];
    for (const { from, to } of moves) {
      if (!existsSync(from) || existsSync(to)) continue;
      await makePassable(path.dirname(to));
      await rename(from, to);
    }
  }
  await rm(staging, { recursive: true, force: true });
}

/** The server's user must be able to pass through folders that root made. */
async function makePassable(folder: string) {
  const made = await mkdir(folder, { recursive: true });
  if (!made || process.getuid?.() !== 0) return;
  for (let each = folder; each.length >= made.length; each = path.dirname(each)) await chmod(each, 0o711);
}
