import { type Kysely, sql } from "kysely";

/** What a member mutes, they mute once; who was mailed about a mention is remembered, so that an edit mails nobody twice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create unique index timeline_mutes_type on timeline_mutes (company_id, member_id, type) where type is not null;
    create unique index timeline_mutes_source on timeline_mutes (company_id, member_id, source) where source is not null;
    alter table notes add column mention_mailed_ids uuid[] not null default '{}';
    comment on column notes.mention_mailed_ids is 'members for whom a mail about their mention was queued';
  `.execute(db);
}
