import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { connect } from "../src/connect.ts";
import { withDatabase } from "./test-server.ts";

export type TestDatabase = Awaited<ReturnType<typeof createTestDatabase>>;

/**
 * A migrated, empty database of one test file (17–60 ms): call it in beforeAll, `close()` in afterAll.
 * `url` and `db` are of the login that owns the schema, as in production.
 */
export const createTestDatabase = () => createDatabase("tandem_template");

/** A database without any table, for what is about preparing one. */
export const createEmptyDatabase = () => createDatabase("template0");

async function createDatabase(template: string) {
  const { adminUrl, url: loginUrl } = inject("testServer");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await runAsAdmin(adminUrl, `create database ${name} owner tandem template ${template} strategy file_copy`);
  const url = withDatabase(loginUrl, name);
  const { db, pool, close } = connect(url);
  return {
    url,
    db,
    pool,
    close: async () => {
      await close();
      await runAsAdmin(adminUrl, `drop database ${name} with (force)`);
    },
  };
}

async function runAsAdmin(adminUrl: string, statement: string) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
