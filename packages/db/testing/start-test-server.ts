import { fileURLToPath } from "node:url";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { DataFolderInUseError } from "../src/embedded/cannot-start-error.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../src/embedded/start-embedded-postgres.ts";
import { migrateToLatest } from "../src/migrate.ts";
import { withDatabase } from "./test-server.ts";

/** Vitest's globalSetup: one server for all tests, and the migrated template that each test database is copied from. */
export default async function startTestServer(project: TestProject) {
  const { adminUrl, url, stop } = await startOnFreeFolder();
  try {
    await buildTemplate(adminUrl, url);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("testServer", { adminUrl, url });
  return stop;
}

/** Two test runs at once get a folder each. */
async function startOnFreeFolder(): Promise<EmbeddedPostgres> {
  const report = (message: string) => process.stderr.write(`${message}\n`);
  for (const suffix of ["", "-2", "-3", "-4"]) {
    const dataDir = fileURLToPath(new URL(`../../../.data-test${suffix}`, import.meta.url));
    try {
      return await startEmbeddedPostgres({ dataDir, durable: false, report });
    } catch (error) {
      if (!(error instanceof DataFolderInUseError)) throw error;
    }
  }
  throw new Error("Four test runs at once are enough: .data-test to .data-test-4 are in use.");
}

/** From nothing each time, so that every run proves the migrations. */
async function buildTemplate(adminUrl: string, url: string) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      "select datname from pg_database where datname = 'tandem_template' or datname like 'test\\_%'",
    );
    for (const { datname } of rows) await client.query(`drop database "${datname}" with (force)`);
    await client.query("create database tandem_template owner tandem strategy file_copy");
    await migrateToLatest({ url: withDatabase(url, "tandem_template") });
  } finally {
    await client.end();
  }
}
