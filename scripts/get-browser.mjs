// @ts-check
import { spawnSync } from "node:child_process";
import path from "node:path";
import { root } from "./check-machine.mjs";
import { findBrowser } from "./find-browser.mjs";

/**
 * The browser for the tests, installed when the machine has none: Debian's when we are root there, else Playwright's.
 * @returns {string | undefined} the path of its program
 */
export function getBrowser() {
  const found = findBrowser();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && run("apt-get", ["--version"], "ignore")) {
    process.stdout.write("There is no browser here: installing Debian's chromium (a minute or two)\n");
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
    const installed = findBrowser();
    if (installed) return installed;
  }
  process.stdout.write("There is no browser here: downloading Playwright's chromium\n");
  const cli = path.join(root, "node_modules", "@playwright", "test", "cli.js");
  run(process.execPath, [cli, "install", ...(isRoot ? ["--with-deps"] : []), "chromium"]);
  return findBrowser();
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {"inherit" | "ignore"} output
 */
function run(program, args, output = "inherit") {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, args, { stdio: ["ignore", output, output], env }).status === 0;
}
