// @ts-check
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Ends the process with a sentence when Node is too old or nothing is installed. Nothing else may be imported before. */
export function checkMachine() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    refuse(`Tandem needs Node 20.19 or newer; this is ${process.versions.node}. Get it from https://nodejs.org.`);
  }
  if (!existsSync(path.join(root, "node_modules", "hono"))) {
    refuse("The packages are not installed. Run `npm ci` first.");
  }
}

/**
 * @param {string} sentence
 * @returns {never}
 */
export function refuse(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}
