import { type Kysely, sql } from "kysely";

/** A signal can be put right, by two people at once too; the contacts of the book come by title and by e-mail along an index. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table signals
      add column version integer not null default 1,
      add column updated_at timestamptz not null default now();
    create index contacts_title_sort on contacts ((coalesce('0' || lower(title), '1')), id)
      where archived_at is null and ended_on is null;
    create index contacts_email_sort on contacts ((coalesce('0' || lower(email::text), '1')), id)
      where archived_at is null and ended_on is null;
  `.execute(db);
}
