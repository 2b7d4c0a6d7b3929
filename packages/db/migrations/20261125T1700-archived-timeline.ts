import { type Kysely, sql } from "kysely";

/** Where the history of an archived record waits for its return, row by row as it was shown. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table archived_timeline_events (
      company_id uuid not null references companies (id),
      id uuid not null,
      object text not null,
      record_id uuid not null,
      actor_contact_id uuid,
      event jsonb not null,
      archived_at timestamptz not null,
      primary key (company_id, id),
      foreign key (company_id, actor_contact_id) references contacts (company_id, id)
    );
    comment on table archived_timeline_events is 'rows of timeline_events while their record is in the archive: no read of history can find them';
    create index archived_timeline_events_record on archived_timeline_events (company_id, object, record_id);
    create index archived_timeline_events_contact on archived_timeline_events (company_id, actor_contact_id);
    alter table archived_timeline_events enable row level security;
  `.execute(db);
}
