import { type Kysely, sql } from "kysely";

/**
 * Mails that are written here know how their delivery stands, and meetings know whom they invited and to what. A mail
 * without `delivery` was sent or received elsewhere.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table emails
      add column delivery text check (delivery in ('queued', 'sent', 'failed')),
      add column delivery_note text check (length(delivery_note) <= 500),
      add column delivery_queued_at timestamptz,
      add column delivery_begun_at timestamptz,
      add column delivered_at timestamptz,
      add column undelivered_addresses text[] not null default '{}',
      add column reference_ids text[] not null default '{}',
      add column version integer not null default 1,
      add column updated_at timestamptz not null default now();
    comment on column emails.delivery_begun_at is 'a worker is at it since: another one leaves it alone for some minutes';
    comment on column emails.undelivered_addresses is 'whose server has not taken it yet: a further attempt goes to these alone';
    comment on column emails.reference_ids is 'the References header: the thread up to the mail it answers, oldest first';
    create index emails_sent_at on emails (company_id, sent_at desc, id desc) where archived_at is null;

    alter table meetings
      add column invitation_text text check (length(invitation_text) <= 5000),
      add column invited_to text;
    comment on column meetings.invitation_text is 'what the invitation says beside title, time and place; agenda and notes stay inside';
    comment on column meetings.invited_to is 'fingerprint of what the attendees were told last: another one is a new SEQUENCE';

    create table meeting_invitations (
      company_id uuid not null,
      id uuid not null,
      meeting_id uuid not null,
      address citext not null,
      name text not null,
      method text not null check (method in ('request', 'cancel')),
      sequence integer not null,
      state text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
      note text check (length(note) <= 500),
      begun_at timestamptz,
      sent_at timestamptz,
      created_at timestamptz not null default now(),
      primary key (company_id, id),
      unique (company_id, meeting_id, address),
      foreign key (company_id, meeting_id) references meetings (company_id, id)
    );
    comment on table meeting_invitations is 'the latest word each address was sent, or is to be sent, about a meeting';
    alter table meeting_invitations enable row level security;
  `.execute(db);
}
