import { CannotStartError } from "@tandem/db/embedded/cannot-start-error";
import { MigrationRefused } from "@tandem/db/migrate";
import { PortalNotSealedError } from "@tandem/db/portal-access/assert-portal-sealed";
import { ConfigError, readConfig } from "./config.ts";
import { startApi } from "./start.ts";

/** The API by itself, for those who run each part in its own process. */
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const api = await startApi(readConfig(), { report: say });
  say(`The API is at ${api.url}, its documentation at ${api.url}/docs`);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      api.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
} catch (error) {
  const isExplained = [ConfigError, CannotStartError, MigrationRefused, PortalNotSealedError].some(
    (kind) => error instanceof kind,
  );
  process.stderr.write(`${error instanceof Error ? (isExplained ? error.message : error.stack) : error}\n`);
  process.exit(1);
}
