import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { MigrationRefused, migrateToLatest, pendingMigrations } from "./migrate.ts";
import { migrations } from "./migrations.ts";

let database: TestDatabase;
afterEach(() => database.close());

const appliedNames = async () => {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(database.db);
  return rows.map((row) => row.name);
};

describe("a migrated database", () => {
  beforeEach(async () => {
    database = await createTestDatabase();
  });

  it("is left as it is by a second run", async () => {
    const said: string[] = [];
    await migrateToLatest({ url: database.url, report: (message) => said.push(message) });
    expect(said).toEqual([]);
    expect(await appliedNames()).toEqual(Object.keys(migrations));
  });

  it("is refused when a newer Tandem wrote it", async () => {
    await sql`insert into kysely_migration (name, timestamp) values ('20991231T2359-teleport', now()::text)`.execute(
      database.db,
    );
    const refused = migrateToLatest({ url: database.url });
    await expect(refused).rejects.toThrow(MigrationRefused);
    await expect(refused).rejects.toThrow(
      "The database was written by a newer Tandem (it knows 20991231T2359-teleport). Start that version, or restore an older backup.",
    );
  });

  it("is refused when a migration in the middle of its history is missing", async () => {
    await sql`delete from kysely_migration where name = '20261121T1030-conversations'`.execute(database.db);
    await expect(migrateToLatest({ url: database.url })).rejects.toThrow(
      "The database is half-migrated: 20261121T1030-conversations is missing although later migrations ran. Restore a backup.",
    );
  });

  it("is refused when it has tables but no record of its migrations", async () => {
    await sql`drop table kysely_migration`.execute(database.db);
    await expect(migrateToLatest({ url: database.url })).rejects.toThrow(
      "The database has tables of Tandem but no record of its migrations: it is half-migrated. Restore a backup, or start with an empty database.",
    );
  });
});

describe("an empty database", () => {
  beforeEach(async () => {
    database = await createEmptyDatabase();
  });

  it("is prepared once by two starts at the same moment", async () => {
    await Promise.all([migrateToLatest({ url: database.url }), migrateToLatest({ url: database.url })]);
    expect(await appliedNames()).toEqual(Object.keys(migrations));
    expect(await pendingMigrations(database.db as never)).toEqual([]);
  });

  it("has nothing of a migration that failed, and says which one it was", async () => {
    // A view by the name of a later table: the migration that creates the table cannot.
    await sql`create view deals as select 1 as id`.execute(database.db);
    const refused = migrateToLatest({ url: database.url });
    await expect(refused).rejects.toThrow(/^The database could not be prepared: 20261121T1020-commerce: /);
    const { rows } = await sql`select to_regclass('companies') as companies`.execute(database.db);
    expect(rows).toEqual([{ companies: null }]);
    await sql`drop view deals`.execute(database.db);
    await migrateToLatest({ url: database.url });
    expect(await appliedNames()).toEqual(Object.keys(migrations));
  });
});
