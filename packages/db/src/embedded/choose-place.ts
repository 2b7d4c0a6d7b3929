import { createHash } from "node:crypto";
import { lstatSync } from "node:fs";
import { chmod, chown, mkdir, rm, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { CannotStartError } from "./cannot-start-error.ts";
import type { OsUser } from "./os-user.ts";
import { runProgram } from "./run-program.ts";

/**
 * Where binaries and cluster live: inside the data folder, unless PostgreSQL could not work there. That is so when
 * root's project lies under a home that other users may not enter, on a mount without owners and modes, or under a
 * name that a shell would interpret. The other places are keyed by a hash of the data folder.
 */
export async function choosePlace(inside: string, user: OsUser | undefined, elsewhere = placesElsewhere(inside)) {
  for (const place of [inside, ...elsewhere]) {
    if (await canHoldCluster(place, user)) return place;
  }
  throw new CannotStartError(
    `PostgreSQL cannot keep its files in ${inside}, nor in ${elsewhere.join(" or ")}: its user must be able to ` +
      "enter and own a folder there. Set TANDEM_DATA_DIR to such a folder, or set DATABASE_URL.",
  );
}

function placesElsewhere(inside: string): string[] {
  const key = createHash("sha256").update(inside).digest("hex").slice(0, 16);
  const uid = process.getuid?.() ?? 0;
  const lasting = uid === 0 ? "/var/lib/tandem" : path.join(os.homedir(), ".local", "share", "tandem");
  return [path.join(lasting, key), path.join(os.tmpdir(), `tandem-${uid}-${key}`)];
}

const meansSomethingToShell = process.platform === "win32" ? /["%\n]/ : /["$`\\\n]/;

async function canHoldCluster(place: string, user: OsUser | undefined): Promise<boolean> {
  if (meansSomethingToShell.test(place)) return false;
  const probe = path.join(place, `probe-${process.pid}`);
  try {
    const created = await mkdir(place, { recursive: true });
    if (isOfSomeoneElse(place)) return false;
    if (process.platform === "win32") return true;
    if (user) await openPath(created ?? place, place);
    await mkdir(probe, { mode: 0o700 });
    await chmod(probe, 0o700);
    if (user) await chown(probe, user.uid, user.gid);
    const { mode } = await stat(probe);
    if ((mode & 0o777) !== 0o700) return false;
    const { code } = await runProgram("/bin/sh", ["-c", 'cd "$1" && : > file && rm file', "sh", probe], user);
    return code === 0;
  } catch {
    return false;
  } finally {
    await rm(probe, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Whatever root's umask was, the server's user must be able to pass through the folders that we made. */
async function openPath(first: string, last: string) {
  for (let folder = last; folder.length >= first.length; folder = path.dirname(folder)) await chmod(folder, 0o755);
}

/** Somebody may have made a folder of that name in the shared temporary folder before us. */
function isOfSomeoneElse(place: string): boolean {
  const uid = process.getuid?.();
  const found = lstatSync(place);
  return !found.isDirectory() || (uid !== undefined && found.uid !== uid && uid !== 0);
}
