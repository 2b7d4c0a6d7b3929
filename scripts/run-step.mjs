// @ts-check
import { spawn } from "node:child_process";
import path from "node:path";
import { root } from "./check-machine.mjs";

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {boolean} ok
 * @property {string} mend what to run, or where to look, when it failed
 */

/**
 * Announces a piece of work, does it, and says how it went and how long it took. Never throws.
 * @param {string} name
 * @param {string} mend
 * @param {() => Promise<boolean>} work
 * @returns {Promise<Step>}
 */
export async function runStep(name, mend, work) {
  process.stdout.write(`\n▸ ${name}\n`);
  const started = Date.now();
  let ok = false;
  try {
    ok = await work();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  }
  process.stdout.write(`${ok ? "✓" : "✗"} ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  return { name, ok, mend };
}

/**
 * Runs the program of an installed package, its output going to ours.
 * @param {string} program path below node_modules
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to ours
 * @returns {Promise<boolean>}
 */
export function runTool(program, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, "node_modules", program), ...args], {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
    });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code === 0));
  });
}
