import { type Kysely, sql } from "kysely";

/** A file can be renamed by two people at once; files and links of a company are read newest first, links from both ends. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table files add column version integer not null default 1;
    create index files_newest on files (company_id, created_at, id);
    create index links_newest on links (company_id, created_at, id);
    create index links_from on links (company_id, from_object, from_id);
  `.execute(db);
}
