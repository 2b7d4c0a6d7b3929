// @ts-check
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Deletes a data folder of tests: with the place its database may have elsewhere, and after ending the server that a
 * killed run left behind.
 * @param {string} dataDir
 */
export async function wipeDataFolder(dataDir) {
  const folder = path.join(dataDir, "postgres");
  const settings = path.join(folder, "settings.json");
  const place = (existsSync(settings) && JSON.parse(readFileSync(settings, "utf8")).place) || folder;
  await endServer(path.join(place, "cluster"));
  rmSync(place, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

/** @param {string} clusterDir */
async function endServer(clusterDir) {
  const pidFile = path.join(clusterDir, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  if (!isServerOf(pid, clusterDir)) return;
  process.kill(pid, "SIGINT");
  for (let waited = 0; waited < 10_000 && isServerOf(pid, clusterDir); waited += 50) await sleep(50);
}

/**
 * Where processes cannot be looked at, the server is left to notice by itself that its folder is gone.
 * @param {number} pid
 * @param {string} clusterDir
 */
function isServerOf(pid, clusterDir) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(clusterDir);
  } catch {
    return false;
  }
}
