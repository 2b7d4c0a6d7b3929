import { type Kysely, sql } from "kysely";

/** Names of companies and contacts may have 300 characters: registered names and long scripts need them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table companies drop constraint companies_name_check,
      add constraint companies_name_check check (length(name) between 1 and 300);
    alter table contacts drop constraint contacts_name_check,
      add constraint contacts_name_check check (length(name) between 1 and 300);
  `.execute(db);
}
