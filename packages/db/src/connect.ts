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

/**
 * Statements of runPrepared() go out under their names, on connections that plan such a one once and for all: left to itself,
 * PostgreSQL plans the large ones anew each time, because their plan for one company looks a little cheaper. Which connection it
 * is to be, its first statement says; a transaction begins with `begin` and stays where everything is planned for its values.
 */
function choosingPool(planned: pg.Pool, plain: pg.Pool): PostgresPool {
  const connect = async () => {
    let client: pg.PoolClient | undefined;
    return {
      query: async (text: string, values: unknown[]) => {
        const name = statementName(text);
        client ??= await (name ? planned : plain).connect();
        return client.query(name ? { name, text, values } : { text, values });
      },
      release: () => client?.release(),
    } as unknown as PostgresPoolClient;
  };
  return { connect, end: () => Promise.all([planned.end(), plain.end()]).then(() => {}) };
}

/**
 * Two pools of at most `max` connections each, opened as they are needed; `pool` is the one for everything but prepared reads.
 * timestamptz → Date, date → 'YYYY-MM-DD', bigint → number, numeric → string.
 */
export function connect(
  url: string,
  { max = 10, onError = () => {} }: { max?: number; onError?: (error: Error) => void } = {},
): Connection {
  const open = (options?: string) => {
    const pool = new pg.Pool({ connectionString: url, max, types, application_name: "tandem", options });
    pool.on("connect", (client) => client.on("error", onError));
    pool.on("error", onError); // an idle connection that the server drops must not end the process
    return pool;
  };
  const pool = open();
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: choosingPool(open("-c plan_cache_mode=force_generic_plan"), pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return { db, pool, close: () => db.destroy() };
}
