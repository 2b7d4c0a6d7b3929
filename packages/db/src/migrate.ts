import { runMigrations as migrateJobQueue } from "graphile-worker";
import { Kysely, Migrator, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { explainConnection } from "./explain-connection.ts";
import { migrations } from "./migrations.ts";
import { findMissingRights } from "./missing-rights.ts";

/** Why the database cannot be brought to this version; the message is for whoever starts Tandem. */
export class MigrationRefused extends Error {
  override name = "MigrationRefused";
}

/**
 * Brings the database to the version of this code, under an advisory lock, one transaction for all that is missing.
 * Refuses with a sentence: a server that cannot be reached or is before 15, a login that lacks rights (with the statements
 * that give them), a database that a newer Tandem wrote, and one whose history has a gap.
 */
export async function migrateToLatest({
  url,
  report = () => {},
}: {
  url: string;
  report?: (message: string) => void;
}): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 30_000 });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await refuseOldServer(db).catch((error) => {
      throw explainConnection(error, url);
    });
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    const pending = await pendingMigrations(db);
    await refuseMissingRights(db, pending.length === 0);
    if (pending.length > 0) report(`Preparing the database (${pending.length} migrations)`);
    await migrateJobQueue({ pgPool: pool });
    const { error, results } = await migrator.migrateToLatest();
    if (error) {
      const failed = results?.find((result) => result.status === "Error")?.migrationName;
      throw new MigrationRefused(
        `The database could not be prepared: ${failed ? `${failed}: ` : ""}${error instanceof Error ? error.message : error}`,
        { cause: error },
      );
    }
  } finally {
    await db.destroy();
  }
}

async function refuseOldServer(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ version: number }>`select current_setting('server_version_num')::int as version`.execute(
    db,
  );
  if ((rows[0]?.version ?? 0) < 150_000)
    throw new MigrationRefused("Tandem needs PostgreSQL 15 or newer; DATABASE_URL points at an older server.");
}

async function refuseMissingRights(db: Kysely<unknown>, isPrepared: boolean): Promise<void> {
  const statements = await findMissingRights(db, isPrepared);
  if (statements.length === 0) return;
  throw new MigrationRefused(
    "The login of DATABASE_URL lacks rights that Tandem needs. An administrator of the PostgreSQL has to run this once, " +
      `in this database:\n\n${statements.map((statement) => `  ${statement}`).join("\n")}\n\nThen start Tandem again.`,
  );
}

/** Names of the migrations that are still to run; throws where the database's history is not a beginning of ours. */
export async function pendingMigrations(db: Kysely<unknown>): Promise<string[]> {
  const ours = Object.keys(migrations);
  const { rows: tables } = await sql<{
    found: boolean;
  }>`select to_regclass('kysely_migration') is not null as found`.execute(db);
  if (!tables[0]?.found) {
    const { rows } = await sql<{ found: boolean }>`select to_regclass('companies') is not null as found`.execute(db);
    if (rows[0]?.found)
      throw new MigrationRefused(
        "The database has tables of Tandem but no record of its migrations: it is half-migrated. Restore a backup, or start with an empty database.",
      );
    return ours;
  }
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const applied = rows.map((row) => row.name);
  const unknown = applied.filter((name) => !ours.includes(name));
  if (unknown.length > 0)
    throw new MigrationRefused(
      `The database was written by a newer Tandem (it knows ${unknown.join(", ")}). Start that version, or restore an older backup.`,
    );
  const gap = ours.slice(0, applied.length).find((name) => !applied.includes(name));
  if (gap)
    throw new MigrationRefused(
      `The database is half-migrated: ${gap} is missing although later migrations ran. Restore a backup.`,
    );
  return ours.slice(applied.length);
}
