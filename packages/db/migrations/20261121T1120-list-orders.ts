import { type Kysely, sql } from "kysely";

/** The orders in which contacts and companies are listed, and what is looked for in them, each along an index. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index contacts_name_sort on contacts (lower(name), id) where archived_at is null and ended_on is null;
    create index contacts_email_trgm on contacts using gin ((email::text) gin_trgm_ops);
    create index contacts_title_trgm on contacts using gin (title gin_trgm_ops);
    create index companies_relationship_sort on companies (relationship, id) where archived_at is null;
    create index companies_domain_trgm on companies using gin ((domain::text) gin_trgm_ops);
  `.execute(db);
}
