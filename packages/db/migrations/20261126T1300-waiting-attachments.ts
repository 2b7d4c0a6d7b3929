import { type Kysely, sql } from "kysely";

/** What is to go out with a mail that is still being written: it becomes a file of the company once the mail is sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table waiting_attachments (
      company_id uuid not null references companies (id),
      id uuid not null,
      name text not null check (length(name) between 1 and 255),
      content_type text not null,
      bytes bigint not null check (bytes > 0),
      sha256 text not null,
      uploaded_by_member_id uuid not null references members (id),
      created_at timestamptz not null,
      primary key (company_id, id)
    );
    comment on table waiting_attachments is 'forgotten with their bytes after a day';
    create index waiting_attachments_member on waiting_attachments (uploaded_by_member_id);
    create index waiting_attachments_age on waiting_attachments (created_at);
    alter table waiting_attachments enable row level security;
  `.execute(db);
}
