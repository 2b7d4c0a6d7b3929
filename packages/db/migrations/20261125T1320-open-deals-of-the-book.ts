import { type Kysely, sql } from "kysely";

/** The list of open deals across the book begins at the next to close, without passing all that are closed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index deals_book_open on deals (coalesce(expected_close_on, 'infinity'::date), id)
    where archived_at is null and stage_kind = 'open'`.execute(db);
}
