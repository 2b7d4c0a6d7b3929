// @ts-check
import { inspect } from "node:util";
import { buildWhenStale } from "./build-when-stale.mjs";
import { checkMachine, refuse } from "./check-machine.mjs";
import { settleEnvironment } from "./settle-environment.mjs";
import { stopOnSignal } from "./stop-on-signal.mjs";

const started = Date.now();
const interrupted = new AbortController();

/**
 * Heard before each slow step: the place where a Ctrl-C during the start ends it.
 * @param {string} message
 */
function report(message) {
  interrupted.signal.throwIfAborted();
  process.stdout.write(`  · ${message}\n`);
}

/** How to stop what was started; last first: pages, then the API with its worker and its PostgreSQL. */
/** @type {(() => Promise<void>)[]} */
const running = [];
/** @type {Promise<void> | undefined} */
let stopping;
function stopAll() {
  stopping ??= (async () => {
    for (let stop = running.pop(); stop; stop = running.pop()) await stop();
  })();
  return stopping;
}

async function start() {
  checkMachine();
  process.stdout.write("Tandem\n");
  const { env } = process;
  const { ports, isLocal, host } = await settleEnvironment(env);

  const isBuilt = await buildWhenStale(report, interrupted.signal);
  if (interrupted.signal.aborted) return;
  if (!isBuilt) refuse("The build failed; its messages are above.");
  // React decides at import which of its builds it is.
  env.NODE_ENV = "production";
  const { readConfig } = await import(new URL("../apps/api/dist/config.js", import.meta.url).href);
  const { startApi } = await import(new URL("../apps/api/dist/start.js", import.meta.url).href);
  const { servePages } = await import("./serve-pages.mjs");

  const api = await startApi(readConfig(env), { report });
  running.push(() => api.close());
  for (const app of /** @type {const} */ (["admin", "portal"])) {
    if (interrupted.signal.aborted) return;
    const pages = await servePages({ app, port: ports[app], host });
    running.push(() => pages.close());
  }
  printWelcome(ports, isLocal, api.hasSampleData);
}

/**
 * @param {import("./ports.mjs").Ports} ports
 * @param {boolean} isLocal
 * @param {boolean} hasSampleData
 */
function printWelcome(ports, isLocal, hasSampleData) {
  const { env } = process;
  const api = `http://localhost:${ports.api}`;
  const lines = [
    "",
    `Tandem is ready (${((Date.now() - started) / 1000).toFixed(1)} s).`,
    "",
    `  Admin    ${env.TANDEM_ADMIN_URL}`,
    `  Portal   ${env.TANDEM_PORTAL_URL}`,
    `  API      ${api}   documentation: ${api}/docs`,
    "",
  ];
  if (env.SMTP_URL) lines.push("  Mails go out through SMTP_URL.", "");
  else if (isLocal) lines.push(`  Mails that Tandem sends are shown at ${api}/dev/mail`, "");
  else lines.push(`  No SMTP_URL is set: mails are files in ${env.TANDEM_DATA_DIR}/mail`, "");
  if (!hasSampleData) lines.push("  As long as the workspace is empty, the admin asks for its first admin.", "");
  else {
    lines.push(
      "  Sample sign-ins",
      "    Admin    admin@tandem.example, ana@tandem.example (CSM), victor@tandem.example (viewer)",
      "             password: tandem-demo",
      "    Portal   ben@northwind.example, cara@initech.example (another company): by a mailed link",
      "",
    );
  }
  lines.push("Ctrl-C stops everything.", "");
  process.stdout.write(lines.join("\n"));
}

const sentences = new Set([
  "CannotUsePorts",
  "CannotStartError",
  "MigrationRefused",
  "PortalNotSealedError",
  "ConfigError",
]);

/**
 * Sentences meant for people come without a stack; anything else is a fault of ours and shows where it happened.
 * @param {unknown} error
 */
async function giveUp(error) {
  await stopAll().catch(() => undefined);
  if (!(error instanceof Error)) refuse(String(error));
  refuse(sentences.has(error.name) ? error.message : `Tandem could not start.\n${inspect(error)}`);
}

stopOnSignal(async () => {
  process.stdout.write("\nStopping …\n");
  interrupted.abort();
  // What is half started can be stopped only once it is up.
  await starting;
  await stopAll();
  process.stdout.write("Stopped.\n");
});
process.on("uncaughtException", giveUp);
// Whoever reads our output may go first; that is no reason to leave PostgreSQL behind.
for (const output of [process.stdout, process.stderr]) output.on("error", () => undefined);
const starting = start().catch((error) => (interrupted.signal.aborted ? undefined : giveUp(error)));
