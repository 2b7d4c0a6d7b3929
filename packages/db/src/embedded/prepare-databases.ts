import pg from "pg";

/** Raise it when a statement below is added: older data folders then run them again. */
export const preparedVersion = 1;

const extensions = ["pg_trgm", "unaccent", "citext", "btree_gin", "pgcrypto"];

/**
 * What only the superuser may do: the login `tandem`, which owns its database and is no superuser; the role
 * `tandem_portal`, which it may become; the extensions, also in template1 for databases made later.
 */
export async function prepareDatabases(port: number, superuserPassword: string, loginPassword: string) {
  await asSuperuser(port, superuserPassword, "postgres", async (client) => {
    if (!(await isThere(client, "pg_roles", "rolname", "tandem"))) await client.query("create role tandem login");
    await client.query(`alter role tandem password ${pg.escapeLiteral(loginPassword)}`);
    if (!(await isThere(client, "pg_roles", "rolname", "tandem_portal")))
      await client.query("create role tandem_portal");
    await client.query("grant tandem_portal to tandem with inherit false, set true");
  });
  await createExtensions(port, superuserPassword, "template1");
  await asSuperuser(port, superuserPassword, "postgres", async (client) => {
    if (await isThere(client, "pg_database", "datname", "tandem")) return;
    await client.query("create database tandem owner tandem strategy file_copy");
  });
  await createExtensions(port, superuserPassword, "tandem");
}

function createExtensions(port: number, password: string, database: string) {
  return asSuperuser(port, password, database, async (client) => {
    for (const name of extensions) await client.query(`create extension if not exists ${name}`);
  });
}

async function asSuperuser(
  port: number,
  password: string,
  database: string,
  work: (client: pg.Client) => Promise<void>,
) {
  const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", password, database });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function isThere(client: pg.Client, catalogue: string, column: string, name: string): Promise<boolean> {
  const { rowCount } = await client.query(`select 1 from ${catalogue} where ${column} = $1`, [name]);
  return rowCount === 1;
}
