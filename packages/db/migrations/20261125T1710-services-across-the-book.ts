import { type Kysely, sql } from "kysely";

/**
 * Services across the book begin where they are read from: by name, and what is owed by its day. And when whom was asked to
 * approve a deliverable, which no customer reads.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index services_book on services (lower(name), id) where archived_at is null;
    create index deliverables_owed on deliverables (due_on)
      where archived_at is null and status in ('not_started', 'in_progress', 'sent_back');

    alter table deliverables
      add column approval_requested_at timestamptz,
      add column approval_requested_by uuid references members (id),
      add column approval_mailed_at timestamptz;
    create index deliverables_approval_asker on deliverables (approval_requested_by) where approval_requested_by is not null;
    comment on column deliverables.approval_contact_id is 'whom we have asked to approve it; null when nobody is asked';
  `.execute(db);
}
