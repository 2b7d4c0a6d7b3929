import { type Kysely, sql } from "kysely";

/**
 * What the search across the book looks in: names of companies and contacts without their accents, so that `kuhlhaus` is
 * Kühlhaus; services by name; tickets by the number that people call them by. And the book's tickets by what was said last.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function search_text(given text) returns text language sql immutable strict parallel safe
      return lower(unaccent('unaccent'::regdictionary, given));
    revoke all on function search_text(text) from public;
    create index companies_search on companies using gin (search_text(name) gin_trgm_ops);
    create index contacts_search on contacts using gin (search_text(name) gin_trgm_ops);
    create index services_name_trgm on services using gin (name gin_trgm_ops);
    create index tickets_number on tickets (number);
    create index tickets_book_message on tickets (coalesce(last_message_at, opened_at) desc, id desc) where archived_at is null;
  `.execute(db);
}
