import { type Kysely, sql } from "kysely";

/** The file of refused rows reads what was wrong with each of them; a second look takes refusals back row by row. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index import_errors_row on import_errors (import_id, row);
    create index imports_same_file on imports (file_sha256, kind) where status in ('queued', 'running');
  `.execute(db);
}
