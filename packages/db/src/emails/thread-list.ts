import type { EmailThread } from "@tandem/domain/communications/communications";
import { sql } from "kysely";
import type { RecordList } from "../records/list-records.ts";

const MOST_NAMES = 20;

const mailsOf = (companyId: string) => sql`from emails e
  where e.company_id = ${companyId}::uuid and e.thread_id = r.id and e.archived_at is null`;

/** Who wrote and who was written to, each once, by the first mail they stand in. */
const participantsOf = (companyId: string) => sql`(
  select coalesce(json_agg(p.name order by p.first_at, p.name), '[]'::json) from (
    select name, min(at) as first_at from (
      select coalesce(m.name, k.name, e.from_address::text) as name, e.sent_at as at
      from emails e left join members m on m.id = e.from_member_id
        left join contacts k on k.company_id = ${companyId}::uuid and k.id = e.from_contact_id
      where e.company_id = ${companyId}::uuid and e.thread_id = r.id and e.archived_at is null
      union all
      select coalesce((select k.name from contacts k where k.company_id = ${companyId}::uuid and k.email = a.address::citext
          order by k.archived_at nulls first, k.id limit 1),
        (select m.name from members m where m.email = a.address::citext), a.address), e.sent_at + a.nth * interval '1 microsecond'
      from emails e cross join unnest(e.to_addresses || e.cc_addresses) with ordinality a (address, nth)
      where e.company_id = ${companyId}::uuid and e.thread_id = r.id and e.archived_at is null) named
    where name is not null group by name order by min(at), name limit ${sql.lit(MOST_NAMES)}) p)`;

/** The conversations by mail with a company, the latest first. */
export const threadsOf = (companyId: string): RecordList<EmailThread> => ({
  table: "email_threads",
  json: sql`json_build_object('id', r.id, 'companyId', r.company_id, 'subject', r.subject,
    'messageCount', r.message_count, 'latestAt', r.latest_at, 'participants', ${participantsOf(companyId)},
    'excerpt', coalesce((select left(e.body_text, 200) ${mailsOf(companyId)} order by e.sent_at desc, e.id desc limit 1), ''),
    'latestDirection', coalesce((select e.direction ${mailsOf(companyId)} order by e.sent_at desc, e.id desc limit 1), 'sent'),
    'hasFailed', exists (select 1 ${mailsOf(companyId)} and e.delivery = 'failed'))`,
  where: [sql`r.company_id = ${companyId}::uuid`, sql`r.message_count > 0`],
  sort: { by: sql`r.latest_at`, type: "timestamptz", order: "desc" },
});
