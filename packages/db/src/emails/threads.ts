import { type Kysely, sql, type Transaction } from "kysely";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";

/** How long after its last mail a thread is still found by its subject alone. */
const SAME_SUBJECT_DAYS = 90;

/** Mails of one company are sorted into threads one after another, or two at once would open two threads. */
export async function lockThreads(trx: Transaction<Database>, companyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`emails of ${companyId}`}, 0))`.execute(trx);
}

/** The mail that came in under this Message-ID before. */
export async function findEmailByMessageId(
  db: Kysely<Database>,
  companyId: string,
  messageId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("emails")
    .select("id")
    .where("companyId", "=", companyId)
    .where("messageId", "=", messageId)
    .where("archivedAt", "is", null)
    .executeTakeFirst();
  return row?.id;
}

export interface ThreadHints {
  /** What the mail answers: In-Reply-To and References. */
  answers: readonly string[];
  messageId: string | null;
  /** Without Re: and Fwd:; an empty one joins nothing. */
  subject: string;
  sentAt: Date;
}

/** The thread a mail belongs to: of a mail it answers, of one that answers it, else the recent one of that subject. */
export async function findThread(
  db: Kysely<Database>,
  companyId: string,
  { answers, messageId, subject, sentAt }: ThreadHints,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      (select thread_id as id, 1 as rank, sent_at as at from emails
        where company_id = ${companyId}::uuid and message_id = any(${[...answers]}::text[]))
      union all
      (select thread_id, 2, sent_at from emails
        where company_id = ${companyId}::uuid and in_reply_to = ${messageId}::text)
      union all
      (select id, 3, latest_at from email_threads
        where company_id = ${companyId}::uuid and ${subject} <> '' and lower(subject) = lower(${subject})
          and latest_at between ${sentAt}::timestamptz - make_interval(days => ${sql.lit(SAME_SUBJECT_DAYS)})
            and ${sentAt}::timestamptz + make_interval(days => ${sql.lit(SAME_SUBJECT_DAYS)}))
    ) found order by rank, at desc limit 1`.execute(db);
  return rows[0]?.id;
}

export async function insertThread(
  trx: Transaction<Database>,
  companyId: string,
  subject: string,
  latestAt: Date,
): Promise<string> {
  const id = newId();
  await trx.insertInto("emailThreads").values({ companyId, id, subject, latestAt }).execute();
  return id;
}

/** The Message-IDs of a thread, oldest first. */
export async function listMessageIds(db: Kysely<Database>, companyId: string, threadId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("emails")
    .select("messageId")
    .where("companyId", "=", companyId)
    .where("threadId", "=", threadId)
    .where("archivedAt", "is", null)
    .where("messageId", "is not", null)
    .orderBy("sentAt")
    .orderBy("id")
    .execute();
  return rows.flatMap((row) => row.messageId ?? []);
}
