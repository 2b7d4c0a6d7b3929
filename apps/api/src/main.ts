import { CannotStartError } from "@tandem/db/embedded/cannot-start-error";
import { MigrationRefused } from "@tandem/db/migrate";
import { PortalNotSealedError } from "@tandem/db/portal-access/assert-portal-sealed";
import { ConfigError, readConfig } from "./config.ts";
import { type RunningApi, startApi } from "./start.ts";

/** The API by itself, for those who run each part in its own process. */
const say = (line: string) => process.stdout.write(`${line}\n`);
const interrupted = new AbortController();

async function start(): Promise<RunningApi> {
  const api = await startApi(readConfig(), {
    // Said before each slow step: the place where a signal during the start ends it.
    report: (line) => {
      interrupted.signal.throwIfAborted();
      say(line);
    },
  });
  if (!interrupted.signal.aborted) say(`The API is at ${api.url}, its documentation at ${api.url}/docs`);
  return api;
}

function giveUp(error: unknown): never {
  const isExplained = [ConfigError, CannotStartError, MigrationRefused, PortalNotSealedError].some(
    (kind) => error instanceof kind,
  );
  process.stderr.write(`${error instanceof Error ? (isExplained ? error.message : error.stack) : error}\n`);
  process.exit(1);
}

async function stop() {
  if (interrupted.signal.aborted) return;
  interrupted.abort();
  try {
    await (await starting)?.close();
    process.exit(0);
  } catch (error) {
    giveUp(error);
  }
}

// `on`, not `once`: npm passes on a Ctrl-C that the terminal has delivered already.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
const starting = start().catch((error) => (interrupted.signal.aborted ? undefined : giveUp(error)));
