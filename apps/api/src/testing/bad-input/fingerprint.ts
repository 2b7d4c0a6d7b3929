import type { Database } from "@tandem/db/schema/database";
import { type Kysely, sql } from "kysely";

/** A refused try is counted, and that is all it writes. */
const COUNTS_TRIES = "rate_limits";

export type Fingerprint = Record<string, string>;

/** Reads how many rows each table has and which transaction wrote last: equal before and after when nothing was written. */
export async function prepareFingerprint(db: Kysely<Database>): Promise<() => Promise<Fingerprint>> {
  const { rows } = await sql<{ schema: string; name: string }>`
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and (n.nspname = 'public' or (n.nspname = 'graphile_worker' and c.relname like '%jobs'))
    order by 1, 2`.execute(db);
  const one = rows
    .filter(({ name }) => name !== COUNTS_TRIES)
    .map(
      ({ schema, name }) =>
        sql`select ${name}::text as name, count(*) || '/' || coalesce(max(xmin::text::bigint), 0) as mark
          from ${sql.table(`${schema}.${name}`)}`,
    );
  const query = sql<{ name: string; mark: string }>`${sql.join(one, sql` union all `)}`;
  return async () => {
    const marks = await query.execute(db);
    return Object.fromEntries(marks.rows.map(({ name, mark }) => [name, mark]));
  };
}

export const changedTables = (before: Fingerprint, after: Fingerprint) =>
  Object.keys(after).filter((table) => before[table] !== after[table]);
