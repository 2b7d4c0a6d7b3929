import type { ChannelMonth } from "@tandem/domain/communications/communications";
import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

const MONTHS = 12;

/** How often one spoke with a company over each channel in the last twelve months of the workspace, this one included. */
export async function listChannelMonths(db: Kysely<Database>, companyId: string, now: Date): Promise<ChannelMonth[]> {
  const { rows } = await sql<ChannelMonth>`
    with months as (
      select w.time_zone, m as starts, m + interval '1 month' as ends
      from workspace_settings w, generate_series(
        date_trunc('month', ${now}::timestamptz at time zone w.time_zone) - make_interval(months => ${sql.lit(MONTHS - 1)}),
        date_trunc('month', ${now}::timestamptz at time zone w.time_zone), interval '1 month') m)
    select to_char(months.starts, 'YYYY-MM') as month, mails.sent, mails.received,
      (select count(*)::int from calls r where r.company_id = ${companyId}::uuid and r.archived_at is null
        and r.started_at >= months.starts at time zone months.time_zone
        and r.started_at < months.ends at time zone months.time_zone) as calls,
      (select count(*)::int from meetings r where r.company_id = ${companyId}::uuid and r.archived_at is null
        and r.status = 'held' and r.starts_at >= months.starts at time zone months.time_zone
        and r.starts_at < months.ends at time zone months.time_zone) as meetings
    from months cross join lateral (
      select (count(*) filter (where r.direction = 'sent'))::int as sent,
        (count(*) filter (where r.direction = 'received'))::int as received
      from emails r where r.company_id = ${companyId}::uuid and r.archived_at is null
        and r.sent_at >= months.starts at time zone months.time_zone
        and r.sent_at < months.ends at time zone months.time_zone) mails
    order by months.starts`.execute(db);
  return rows;
}
