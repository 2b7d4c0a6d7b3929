import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

let one: TestDatabase;
let two: TestDatabase;
beforeAll(async () => {
  [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});
afterAll(() => one.close());

describe("the database of a test file", () => {
  it("has every migration, and its login is not the superuser", async () => {
    const { rows } = await sql`
      select to_regclass('companies') is not null as migrated, rolsuper as super
      from pg_roles where rolname = current_user`.execute(one.db);
    expect(rows).toEqual([{ migrated: true, super: false }]);
  });

  it("shares nothing with another, and is gone when closed", async () => {
    await sql`create table only_in_two (id int)`.execute(two.db);
    const { rows } = await sql`select to_regclass('only_in_two') as found`.execute(one.db);
    expect(rows).toEqual([{ found: null }]);
    await two.close();
    const client = new pg.Client({ connectionString: inject("testServer").adminUrl });
    await client.connect();
    const left = await client.query("select 1 from pg_database where datname = $1", [
      new URL(two.url).pathname.slice(1),
    ]);
    await client.end();
    expect(left.rowCount).toBe(0);
  });
});
