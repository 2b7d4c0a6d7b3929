import { chown, writeFile } from "node:fs/promises";
import pg from "pg";
import { findFreePort } from "../free-port.ts";
import { type Server, startServer, stopServer } from "../run-pg-ctl.ts";
import type { ServerSettings } from "../server-settings.ts";
import type { BackupHead } from "./backup-head.ts";
import { BackupRefused } from "./backup-refused.ts";

/**
 * Starts a staged cluster once: PostgreSQL replays the WAL of the backup, and both passwords and the migrations have to
 * fit what the backup says. What does not open is refused here, not at the next start.
 */
export async function tryCluster(server: Server, settings: ServerSettings, head: BackupHead) {
  const port = await findFreePort();
  await writeFile(server.logFile, "");
  if (server.user) await chown(server.logFile, server.user.uid, server.user.gid);
  const { code, output } = await startServer(server, port, true);
  if (code !== 0)
    throw new BackupRefused(
      `PostgreSQL could not open the database of this backup, which was made on ${head.platform}; this is ` +
        `${process.platform}-${process.arch}. Nothing was changed. It said:\n${output}\nThe whole log is ${server.logFile}`,
    );
  try {
    const login = { host: "127.0.0.1", port, database: "tandem" };
    await ask({ ...login, user: "postgres", password: settings.superuserPassword }, "select 1");
    const rows = await ask({ ...login, user: "tandem", password: settings.loginPassword }, migrationsQuery);
    const found = rows.map(({ name }) => name).join();
    if (found !== head.migrations.join()) throw new Error("its migrations are not those that it names");
  } catch (error) {
    throw new BackupRefused(
      `The database of this backup cannot be used: ${(error as Error).message}. Nothing was changed.`,
    );
  } finally {
    await stopServer(server);
  }
}

const migrationsQuery = "select name from kysely_migration order by name";

async function ask(config: pg.ClientConfig, sql: string) {
  const client = new pg.Client(config);
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<{ name: string }>(sql)).rows;
  } finally {
    await client.end();
  }
}
