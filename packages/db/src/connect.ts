import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from "kysely";
import pg from "pg";
import { statementName } from "./prepared.ts";
import type { Database } from "./schema/database.ts";

export interface Connection {
  db: Kysely<Database>;
  pool: pg.Pool;
  close(): Promise<void>;
}

const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, toSafeInteger],
  [pg.types.builtins.DATE, (text) => text],
]);
const types = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    (format !== "binary" && parsers.get(oid)) || pg.types.getTypeParser(oid, format),
} as pg.CustomTypesConfig;

/** Money and counts are bigint in the database and numbers here; beyond 2^53 a number would lie, so it throws. */
function toSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond what a number can hold exactly`);
  return value;
}

/** Statements of runPrepared() go out under their names. */
function namingStatements(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const toNaming = (client: pg.PoolClient) => {
    const query = (text: string, values: unknown[]) => {
      const name = statementName(text);
      return client.query(name ? { name, text, values } : { text, values });
    };
    const naming = { query, release: () => client.release() } as unknown as PostgresPoolClient;
    clients.set(client, naming);
    return naming;
  };
  return {
    connect: async () => {
      const client = await pool.connect();
      return clients.get(client) ?? toNaming(client);
    },
    end: () => pool.end(),
  };
}

/** A pool of at most `max` connections; timestamptz → Date, date → 'YYYY-MM-DD', bigint → number, numeric → string. */
export function connect(
  url: string,
  { max = 10, onError = () => {} }: { max?: number; onError?: (error: Error) => void } = {},
): Connection {
  const pool = new pg.Pool({ connectionString: url, max, types, application_name: "tandem" });
  pool.on("connect", (client) => client.on("error", onError));
  pool.on("error", onError); // an idle connection that the server drops must not end the process
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: namingStatements(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return { db, pool, close: () => db.destroy() };
}
