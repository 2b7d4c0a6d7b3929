import type { Email, EmailLine } from "@tandem/domain/emails/email";
import { type RawBuilder, sql } from "kysely";
import type { RecordList } from "../records/list-records.ts";
import type { SortKey } from "../records/sort-key.ts";

const EXCERPT = 300;

const lineFields = (companyId: string): RawBuilder<unknown> => sql`
  'id', r.id, 'companyId', r.company_id, 'threadId', r.thread_id, 'direction', r.direction, 'subject', r.subject,
  'excerpt', left(r.body_text, ${sql.lit(EXCERPT)}), 'from', json_build_object('memberId', r.from_member_id,
    'contactId', r.from_contact_id, 'name', coalesce((select m.name from members m where m.id = r.from_member_id),
      (select k.name from contacts k where k.company_id = ${companyId}::uuid and k.id = r.from_contact_id),
      r.from_address::text, ''), 'address', r.from_address),
  'toAddresses', r.to_addresses, 'ccAddresses', r.cc_addresses, 'contactIds', r.contact_ids, 'sentAt', r.sent_at,
  'messageCount', (select t.message_count from email_threads t where t.company_id = ${companyId}::uuid and t.id = r.thread_id),
  'delivery', case when r.delivery is not null then json_build_object('state', r.delivery, 'note', r.delivery_note,
    'undelivered', r.undelivered_addresses, 'deliveredAt', r.delivered_at) end, 'version', r.version`;

const attachmentsOf = (companyId: string) => sql`coalesce((
  select json_agg(json_build_object('id', f.id, 'name', f.name, 'bytes', f.bytes) order by f.created_at, f.id) from files f
  where f.company_id = ${companyId}::uuid and f.object = 'email' and f.record_id = r.id and f.archived_at is null), '[]'::json)`;

const ofCompany = (companyId: string) => [sql`r.company_id = ${companyId}::uuid`, sql`r.archived_at is null`];

const newestFirst: SortKey = { by: sql`r.sent_at`, type: "timestamptz", order: "desc" };

/** The mails with a company, newest first, each with the beginning of its text. */
export const emailsOf = (companyId: string, { threadId }: { threadId?: string } = {}): RecordList<EmailLine> => ({
  table: "emails",
  json: sql`json_build_object(${lineFields(companyId)})`,
  where: [...ofCompany(companyId), ...(threadId ? [sql`r.thread_id = ${threadId}::uuid`] : [])],
  sort: newestFirst,
});

/** The mails of one thread with their whole text, newest first. */
export const latestEmailsOf = (companyId: string, threadId: string): RecordList<Email> => {
  const whole = wholeEmailsOf(companyId);
  return { ...whole, where: [...whole.where, sql`r.thread_id = ${threadId}::uuid`] };
};

/** The same with their whole text. */
export const wholeEmailsOf = (companyId: string): RecordList<Email> => ({
  table: "emails",
  json: sql`json_build_object(${lineFields(companyId)}, 'body', r.body_text, 'messageId', r.message_id,
    'inReplyTo', r.in_reply_to, 'attachments', ${attachmentsOf(companyId)})`,
  where: ofCompany(companyId),
  sort: newestFirst,
});
