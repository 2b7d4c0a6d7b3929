import { newId } from "@tandem/db/ids";
import type { Database } from "@tandem/db/schema/database";
import { type Kysely, sql, type Transaction } from "kysely";

const KEY = "sample-data";

/** Nobody is in the workspace; a load was cut off; it has the sample data; or there is something of somebody's own. */
export type WorkspaceState = "empty" | "half loaded" | "loaded" | "in use";

export async function readWorkspaceState(db: Kysely<Database>): Promise<WorkspaceState> {
  const mark = await db.selectFrom("sources").select("kind").where("key", "=", KEY).executeTakeFirst();
  if (mark) return mark.kind === "loading" ? "half loaded" : "loaded";
  const member = await db.selectFrom("members").select("id").limit(1).executeTakeFirst();
  const company = await db.selectFrom("companies").select("id").limit(1).executeTakeFirst();
  return member || company ? "in use" : "empty";
}

/** Stands from the first row on; as long as it says "loading" nobody has worked with what is there. */
export async function markLoading(trx: Transaction<Database>): Promise<void> {
  await trx.insertInto("sources").values({ id: newId(), key: KEY, name: "Sample data", kind: "loading" }).execute();
}

export async function markLoaded(trx: Transaction<Database>): Promise<void> {
  await trx.updateTable("sources").set({ kind: "sample" }).where("key", "=", KEY).execute();
}

/** Nobody may empty these, but for what was never worked with. */
const ONLY_GROWING = sql.join(
  ["audit_events", "workspace_audit_events", "deliverable_decisions"].map((name) => sql.table(name)),
);

const KEPT = ["workspace_settings", "kysely_migration", "kysely_migration_lock"];

/** Takes back a load that was cut off: everything but the schema and the settings. What only ever grows otherwise, too. */
export async function clearHalfLoaded(trx: Transaction<Database>): Promise<void> {
  const { rows } = await sql<{ name: string }>`select c.relname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace where n.nspname = current_schema() and c.relkind = 'r'`.execute(trx);
  const tables = sql.join(rows.filter(({ name }) => !KEPT.includes(name)).map(({ name }) => sql.table(name)));
  await sql`grant truncate on ${ONLY_GROWING} to current_user`.execute(trx);
  await sql`truncate ${tables}`.execute(trx);
  await sql`revoke truncate on ${ONLY_GROWING} from current_user`.execute(trx);
  await sql`alter sequence ticket_numbers restart`.execute(trx);
  await sql`select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs`.execute(trx);
}
