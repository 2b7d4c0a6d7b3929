import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

/** The record that a tool has fed in before under this name; archived ones count, so that a feed does not bring them back. */
export async function findBySource(
  db: Kysely<Database>,
  table: "emails" | "calls" | "meetings",
  companyId: string,
  { source, externalId }: { source?: string; externalId?: string },
): Promise<string | undefined> {
  if (source === undefined || externalId === undefined) return undefined;
  const { rows } = await sql<{ id: string }>`
    select r.id from ${sql.table(table)} r
    where r.company_id = ${companyId}::uuid and r.source = ${source} and r.external_id = ${externalId}`.execute(db);
  return rows[0]?.id;
}
