// @ts-check
import { spawn } from "node:child_process";
import path from "node:path";
import { checkMachine, refuse, root } from "./check-machine.mjs";
import { settleEnvironment } from "./settle-environment.mjs";
import { stopOnSignal } from "./stop-on-signal.mjs";

/** The three apps, each reloading when its sources change. The API brings the embedded database. */
/** @type {Map<string, import("node:child_process").ChildProcess>} */
const children = new Map();
let isStopping = false;

/**
 * @param {string} app
 * @param {string[]} args arguments of node
 */
function run(app, args) {
  const child = spawn(process.execPath, args, {
    cwd: path.join(root, "apps", app),
    stdio: ["ignore", "pipe", "pipe"],
    // Away from the terminal's process group: Ctrl-C comes from us, in order.
    detached: process.platform !== "win32",
  });
  children.set(app, child);
  prefixLines(child.stdout, app, process.stdout);
  prefixLines(child.stderr, app, process.stderr);
  child.on("exit", (code) => {
    children.delete(app);
    if (isStopping) return;
    process.stderr.write(`${app.padEnd(6)} │ ended with code ${code}\n`);
    void stopAll().then(() => process.exit(1));
  });
}

/**
 * @param {import("node:stream").Readable} from
 * @param {string} app
 * @param {NodeJS.WriteStream} to
 */
function prefixLines(from, app, to) {
  let rest = "";
  from.setEncoding("utf8");
  from.on("data", (text) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) to.write(`${app.padEnd(6)} │ ${line}\n`);
  });
}

/** Pages first, so that nobody asks an API that is gone. */
async function stopAll() {
  isStopping = true;
  await Promise.all([stop("admin"), stop("portal")]);
  await stop("api");
}

/**
 * @param {string} app
 * @returns {Promise<void>}
 */
function stop(app) {
  const child = children.get(app);
  if (!child) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill("SIGKILL"), 15_000);
    child.once("exit", () => {
      clearTimeout(force);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

checkMachine();
const { ports } = await settleEnvironment(process.env).catch((error) => refuse(error.message));

stopOnSignal(stopAll);
const remix = path.join(root, "node_modules", "@remix-run", "dev", "dist", "cli.js");
// Not node's own --watch: it no longer sees a file that an editor has replaced instead of overwritten.
const tsx = path.join(root, "node_modules", "tsx", "dist", "cli.mjs");
run("api", [tsx, "watch", "--clear-screen=false", "src/main.ts"]);
run("admin", [remix, "vite:dev", "--host", "127.0.0.1", "--port", String(ports.admin), "--strictPort"]);
run("portal", [remix, "vite:dev", "--host", "127.0.0.1", "--port", String(ports.portal), "--strictPort"]);
