import { type Kysely, sql } from "kysely";

/** A company has a logo as a contact has a photo: the id of a picture among the company's files. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table companies add column logo_file text check (length(logo_file) <= 60);
    comment on column companies.logo_file is 'the id under which the bytes are kept beside the files of the company; another picture has another id';
    comment on column contacts.photo_file is 'the id under which the bytes are kept beside the files of the company; another picture has another id';
  `.execute(db);
}
