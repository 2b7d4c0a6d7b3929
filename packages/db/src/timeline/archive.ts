import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

/** What a row of history is made of; PostgreSQL makes `search` of it. */
const COLUMNS = [
  "companyId",
  "id",
  "type",
  "occurredAt",
  "recordedAt",
  "title",
  "body",
  "facts",
  "amountMinor",
  "currency",
  "sensitivity",
  "privateToMemberId",
  "actorKind",
  "actorMemberId",
  "actorContactId",
  "actorName",
  "contactIds",
  "object",
  "recordId",
  "source",
] as const satisfies Column[];
type Column = keyof Database["timelineEvents"];
type Missing = Exclude<Column, (typeof COLUMNS)[number] | "search">;

/** A column that is added to history and not named here would not come back: then this does not compile. */
const columns: [Missing] extends [never] ? RawBuilder<unknown> : Missing = sql.join(
  COLUMNS.map((name) => sql.ref(name)),
);

/** The fact went to the archive: its rows leave the history, and wait. */
export async function archiveTimelineCopies(
  trx: Transaction<Database>,
  companyId: string,
  record: { object: string; ids: readonly string[] },
  at: Date,
): Promise<void> {
  await sql`
    with gone as (delete from timeline_events e where e.company_id = ${companyId}::uuid and e.object = ${record.object}
      and e.record_id = any(${[...record.ids]}::uuid[]) returning e.*)
    insert into archived_timeline_events (company_id, id, object, record_id, actor_contact_id, event, archived_at)
    select g.company_id, g.id, g.object, g.record_id, g.actor_contact_id, to_jsonb(g) - 'search', ${at}::timestamptz
    from gone g`.execute(trx);
}

/** The fact is back: so is its history, each row at the time it had. */
export async function restoreTimelineCopies(
  trx: Transaction<Database>,
  companyId: string,
  record: { object: string; ids: readonly string[] },
): Promise<void> {
  await sql`
    with back as (delete from archived_timeline_events a where a.company_id = ${companyId}::uuid and a.object = ${record.object}
      and a.record_id = any(${[...record.ids]}::uuid[]) returning a.event)
    insert into timeline_events (${columns})
    select ${columns} from back cross join lateral jsonb_populate_record(null::timeline_events, back.event)`.execute(
    trx,
  );
}
