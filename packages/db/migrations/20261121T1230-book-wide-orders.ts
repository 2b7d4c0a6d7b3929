import { type Kysely, sql } from "kysely";

/**
 * Lists across the book begin where they are read from instead of sorting everything: tickets by the day they were opened,
 * deals by closing day and by value, tasks by day. And the mails that answer one, which every incoming mail asks for.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index tickets_book on tickets (opened_at desc, id desc) where archived_at is null;
    create index deals_book_close on deals (coalesce(expected_close_on, 'infinity'::date), id) where archived_at is null;
    create index deals_book_value on deals (coalesce(reporting_minor, '-9223372036854775808'::bigint) desc, id desc)
      where archived_at is null;
    create index tasks_book on tasks (coalesce(due_on, 'infinity'::date), id) where archived_at is null;
    create index tasks_book_open on tasks (coalesce(due_on, 'infinity'::date), id) where archived_at is null and status = 'open';
    create index emails_in_reply_to on emails (company_id, in_reply_to) where in_reply_to is not null;
  `.execute(db);
}
