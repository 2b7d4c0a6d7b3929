// @ts-check
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./check-machine.mjs";

const outputs = ["apps/api/dist/start.js", "apps/admin/build/server/index.js", "apps/portal/build/server/index.js"];
const rootInputs = ["package-lock.json", "turbo.json", "tsconfig.base.json", "scripts/keep-licenses.ts"];
const notSource = new Set(["node_modules", "dist", "build", "e2e", ".turbo", "test-results", "coverage"]);
const stampFile = path.join(root, "node_modules", ".cache", "tandem", "built-from");
const turbo = path.join(root, "node_modules", "turbo", "bin", "turbo");

/**
 * Builds the three apps when a source is newer, older, gone or added since the last build. Looking takes some 20 ms,
 * asking turbo a second; turbo still decides which of the apps has to be built.
 * @param {(message: string) => void} report
 * @param {AbortSignal} [signal]
 * @returns {Promise<boolean>} false when the build failed or was aborted
 */
export async function buildWhenStale(report, signal) {
  const isComplete = outputs.every((file) => existsSync(path.join(root, file)));
  const sources = fingerprintSources();
  if (isComplete && readStamp() === sources) return true;
  // An image that carries builds but no tools runs what it carries.
  if (isComplete && !existsSync(turbo)) return true;
  report(isComplete ? "Building what has changed" : "Building the API, the admin and the portal (a minute or two)");
  const started = Date.now();
  if ((await runTurbo(["build"], signal)) !== 0) return false;
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, sources);
  report(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return true;
}

/**
 * @param {string[]} tasks
 * @param {AbortSignal} [signal]
 * @returns {Promise<number>} exit code
 */
export function runTurbo(tasks, signal) {
  const args = ["run", ...tasks, "--output-logs=errors-only", "--ui=stream", "--no-update-notifier"];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [turbo, ...args], {
      cwd: root,
      signal,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
    });
    child.on("error", (error) => (signal?.aborted ? resolve(1) : reject(error)));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

function readStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, "utf8") : "";
}

function fingerprintSources() {
  const hash = createHash("sha256");
  /** @param {string} file */
  const add = (file) => {
    const { mtimeMs, size } = statSync(path.join(root, file));
    hash.update(`${file}\0${mtimeMs}\0${size}\n`);
  };
  /** @param {string} folder */
  const walk = (folder) => {
    const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (notSource.has(entry.name) || /\.test\.tsx?$/.test(entry.name)) continue;
      if (entry.isDirectory()) walk(`${folder}/${entry.name}`);
      else if (entry.isFile()) add(`${folder}/${entry.name}`);
    }
  };
  rootInputs.forEach(add);
  walk("apps");
  walk("packages");
  return hash.digest("hex");
}
