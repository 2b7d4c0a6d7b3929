import { sql } from "kysely";
import type { Importer } from "./bring-in.ts";

/** Everything the workspace holds but for the ledgers of imports, the audit, and how often a row was written. */
export async function everythingHeld({ db }: Pick<Importer, "db">): Promise<Record<string, unknown>> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
      and relname not like 'import%' and relname not like '%audit_events' and relname not like 'kysely%'
      and relname not like '%_sessions' and relname not in ('members', 'rate_limits') order by 1`.execute(db);
  const state: Record<string, unknown> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ row: unknown }>`
      select to_jsonb(t) - 'version' - 'updated_at' - 'search' as row from ${sql.raw(name)} t order by 1`.execute(db);
    state[name] = rows.map(({ row }) => row);
  }
  const { rows } = await sql`select name, email, job, active from members order by name`.execute(db);
  return { ...state, members: rows };
}
