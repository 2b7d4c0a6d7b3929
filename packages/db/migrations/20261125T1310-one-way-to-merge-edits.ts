import { type Kysely, sql } from "kysely";

/** The audit says which edit changed which fields of every record, deals too: nothing else has to keep it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table deals drop column field_versions`.execute(db);
}
