import { readFileSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { CannotStartError } from "./cannot-start-error.ts";
import { findFreePort, isPortFree } from "./free-port.ts";
import { type Server, startServer } from "./run-pg-ctl.ts";
import type { ServerSettings } from "./server-settings.ts";

/**
 * Starts the server on the port of the settings, or on another one when somebody else has taken that. Tries again
 * while the children of a killed server are still letting go of its memory.
 */
export async function startOnFreePort(
  server: Server,
  settings: ServerSettings,
  durable: boolean,
  report: (message: string) => void,
) {
  let log = "";
  for (let attempt = 0; attempt < 5; attempt++) {
    if (!(await isPortFree(settings.port))) {
      const taken = settings.port;
      settings.port = await findFreePort();
      report(`Port ${taken} is taken by another program; PostgreSQL moves to ${settings.port}`);
    }
    report(`Starting PostgreSQL on port ${settings.port}`);
    const before = statSync(server.logFile).size;
    const { code, output } = await startServer(server, settings.port, durable);
    if (code === 0) return;
    log = `${readFileSync(server.logFile).subarray(before).toString("utf8").trim()}\n${output}`;
    const willPass = /shared memory block|still in use|could not bind|Address already in use/i.test(log);
    if (!willPass) break;
    await sleep(500);
  }
  throw new CannotStartError(`PostgreSQL did not start. It said:\n${log}\nThe whole log is ${server.logFile}`);
}
