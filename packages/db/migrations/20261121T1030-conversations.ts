import { type Kysely, sql } from "kysely";

/** What is said with a customer: mails, calls, meetings, notes, tickets, and the signals they send. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table services (
      company_id uuid not null references companies (id),
      id uuid not null,
      name text not null check (length(name) between 1 and 200),
      description text check (length(description) <= 5000),
      kind text not null default 'onboarding' check (kind in ('onboarding', 'implementation', 'training', 'advisory', 'review', 'migration', 'other')),
      status text not null default 'active' check (status in ('planned', 'active', 'paused', 'completed', 'cancelled')),
      owner_member_id uuid references members (id),
      deal_id uuid,
      starts_on date,
      ends_on date,
      completed_at timestamptz,
      satisfaction smallint check (satisfaction between 1 and 5),
      satisfaction_by uuid,
      satisfaction_at timestamptz,
      shared_at timestamptz,
      shared_contact_ids uuid[],
      source text, external_id text,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      archived_at timestamptz,
      primary key (company_id, id),
      unique (company_id, source, external_id),
      foreign key (company_id, deal_id) references deals (company_id, id),
      foreign key (company_id, satisfaction_by) references contacts (company_id, id)
    );
    comment on column services.shared_at is 'derived from shares: since when the customer sees it; null when not shared';
    comment on column services.shared_contact_ids is 'derived from shares: null means everyone with portal access';
    create index services_active on services (company_id) where status in ('planned', 'active', 'paused') and archived_at is null;
    create index services_owner on services (owner_member_id);
    create index services_deal on services (company_id, deal_id);
    create index services_rater on services (company_id, satisfaction_by);

    create table deliverables (
      company_id uuid not null,
      id uuid not null,
      service_id uuid not null,
      title text not null check (length(title) between 1 and 200),
      description text check (length(description) <= 5000),
      position smallint not null default 0,
      status text not null default 'not_started' check (status in ('not_started', 'in_progress', 'delivered', 'approved', 'sent_back')),
      owner_member_id uuid references members (id),
      due_on date,
      delivered_at timestamptz,
      approval_contact_id uuid,
      decided_by uuid,
      decided_at timestamptz,
      decision_reason text check (length(decision_reason) <= 2000),
      shared_at timestamptz,
      shared_contact_ids uuid[],
      source text, external_id text,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      archived_at timestamptz,
      primary key (company_id, id),
      unique (company_id, source, external_id),
      foreign key (company_id, service_id) references services (company_id, id),
      foreign key (company_id, approval_contact_id) references contacts (company_id, id),
      foreign key (company_id, decided_by) references contacts (company_id, id)
    );
    create index deliverables_service on deliverables (company_id, service_id, position);
    create index deliverables_owner on deliverables (owner_member_id);
    create index deliverables_approver on deliverables (company_id, approval_contact_id);
    create index deliverables_decider on deliverables (company_id, decided_by);

    create table meetings (
      company_id uuid not null references companies (id),
      id uuid not null,
      title text not null check (length(title) between 1 and 200),
      kind text not null default 'check_in' check (kind in ('check_in', 'business_review', 'kick_off', 'training', 'demo', 'negotiation', 'session', 'other')),
      status text not null default 'planned' check (status in ('planned', 'held', 'cancelled')),
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      location text check (length(location) <= 500),
      agenda text check (length(agenda) <= 5000),
      notes text check (length(notes) <= 20000),
      shared_notes text check (length(shared_notes) <= 20000),
      outcome text check (length(outcome) <= 500),
      organizer_member_id uuid references members (id),
      service_id uuid,
      deal_id uuid,
      calendar_uid text,
      calendar_sequence integer not null default 0,
      shared_at timestamptz,
      source text, external_id text,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      archived_at timestamptz,
      primary key (company_id, id),
      unique (company_id, source, external_id),
      foreign key (company_id, service_id) references services (company_id, id),
      foreign key (company_id, deal_id) references deals (company_id, id),
      check (ends_at >= starts_at)
    );
    comment on column meetings.shared_at is 'since when the customer sees it in the portal: title, time, attendees and shared notes';
    create index meetings_start on meetings (company_id, starts_at desc);
    create index meetings_service on meetings (company_id, service_id);
    create index meetings_deal on meetings (company_id, deal_id);
    create index meetings_organizer on meetings (organizer_member_id);

    create table meeting_attendees (
      company_id uuid not null,
      id uuid not null,
      meeting_id uuid not null,
      contact_id uuid,
      member_id uuid references members (id),
      email citext,
      response text not null default 'pending' check (response in ('pending', 'accepted', 'declined', 'tentative')),
      primary key (company_id, id),
      foreign key (company_id, meeting_id) references meetings (company_id, id),
      foreign key (company_id, contact_id) references contacts (company_id, id),
      check (num_nonnulls(contact_id, member_id, email) >= 1)
    );
    create index meeting_attendees_meeting on meeting_attendees (company_id, meeting_id);
    create index meeting_attendees_contact on meeting_attendees (company_id, contact_id);
    create index meeting_attendees_member on meeting_attendees (member_id);

    create table email_threads (
      company_id uuid not null references companies (id),
      id uuid not null,
      subject text not null check (length(subject) <= 1000),
      message_count integer not null default 0,
      latest_at timestamptz not null,
      primary key (company_id, id)
    );
    create index email_threads_latest on email_threads (company_id, latest_at desc);

    create table emails (
      company_id uuid not null,
      id uuid not null,
      thread_id uuid not null,
      direction text not null check (direction in ('sent', 'received')),
      message_id text,
      in_reply_to text,
      subject text not null check (length(subject) <= 1000),
      body_text text not null default '',
      body_html text,
      from_member_id uuid references members (id),
      from_contact_id uuid,
      from_address citext,
      to_addresses text[] not null default '{}',
      cc_addresses text[] not null default '{}',
      contact_ids uuid[] not null default '{}',
      sent_at timestamptz not null,
      sentiment numeric(4, 3),
      source text, external_id text,
      created_at timestamptz not null default now(),
      archived_at timestamptz,
      primary key (company_id, id),
      unique (company_id, source, external_id),
      foreign key (company_id, thread_id) references email_threads (company_id, id),
      foreign key (company_id, from_contact_id) references contacts (company_id, id)
    );
    create index emails_thread on emails (company_id, thread_id, sent_at);
    create index emails_message_id on emails (company_id, message_id);
    create index emails_member on emails (from_member_id);
    create index emails_contact on emails (company_id, from_contact_id);

    create table calls (
      company_id uuid not null references companies (id),
      id uuid not null,
      direction text not null check (direction in ('outbound', 'inbound')),
      started_at timestamptz not null,
      seconds integer not null default 0 check (seconds >= 0),
      connected boolean not null default true,
      disposition text check (length(disposition) <= 120),
      summary text check (length(summary) <= 10000),
      transcript text,
      recording_url text check (length(recording_url) <= 1000),
      contact_id uuid,
      member_id uuid references members (id),
      deal_id uuid,
      sentiment numeric(4, 3),
      source text, external_id text,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      archived_at timestamptz,
      primary key (company_id, id),
      unique (company_id, source, external_id),
      foreign key (company_id, contact_id) references contacts (company_id, id),
      foreign key (company_id, deal_id) references deals (company_id, id)
    );
    create index calls_start on calls (company_id, started_at desc);
    create index calls_contact on calls (company_id, contact_id);
    create index calls_member on calls (member_id);
    create index calls_deal on calls (company_id, deal_id);

    create table notes (
      company_id uuid not null references companies (id),
      id uuid not null,
      body text not null check (length(body) between 1 and 20000),
      author_member_id uuid references members (id),
      contact_id uuid,
      is_private boolean not null default false,
      mentioned_member_ids uuid[] not null default '{}',
      source text, external_id text,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      archived_at timestamptz,
      primary key (company_id, id),
      unique (company_id, source, external_id),
      foreign key (company_id, contact_id) references contacts (company_id, id)
    );
    create index notes_author on notes (author_member_id);
    create index notes_contact on notes (company_id, contact_id);

    create sequence ticket_numbers start 1001;
    create table tickets (
      company_id uuid not null references companies (id),
      id uuid not null,
      number bigint not null default nextval('ticket_numbers'),
      subject text not null check (length(subject) between 1 and 300),
      status text not null default 'open' check (status in ('open', 'pending', 'solved', 'closed')),
      priority text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
      category text check (length(category) <= 120),
      requester_contact_id uuid,
      assignee_member_id uuid references members (id),
      opened_at timestamptz not null,
      first_reply_at timestamptz,
      solved_at timestamptz,
      closed_at timestamptz,
      last_message_at timestamptz,
      waiting_for text not null default 'us' check (waiting_for in ('us', 'customer', 'nobody')),
      csat smallint check (csat between 1 and 5),
      csat_comment text check (length(csat_comment) <= 2000),
      escalated boolean not null default false,
      source text, external_id text,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      archived_at timestamptz,
      primary key (company_id, id),
      unique (company_id, source, external_id),
      unique (company_id, number),
      foreign key (company_id, requester_contact_id) references contacts (company_id, id)
    );
    create index tickets_open on tickets (company_id, opened_at desc) where status in ('open', 'pending') and archived_at is null;
    create index tickets_opened on tickets (company_id, opened_at desc, id desc);
    create index tickets_requester on tickets (company_id, requester_contact_id);
    create index tickets_assignee on tickets (assignee_member_id);
    create index tickets_subject_trgm on tickets using gin (subject gin_trgm_ops);

    create table ticket_messages (
      company_id uuid not null,
      id uuid not null,
      ticket_id uuid not null,
      requester_contact_id uuid,
      visibility text not null check (visibility in ('public', 'internal')),
      author_member_id uuid references members (id),
      author_contact_id uuid,
      author_name text not null,
      body text not null check (length(body) between 1 and 20000),
      sent_at timestamptz not null,
      sentiment numeric(4, 3),
      source text, external_id text,
      created_at timestamptz not null default now(),
      primary key (company_id, id),
      unique (company_id, source, external_id),
      foreign key (company_id, ticket_id) references tickets (company_id, id),
      foreign key (company_id, author_contact_id) references contacts (company_id, id),
      check (visibility = 'public' or author_contact_id is null)
    );
    comment on column ticket_messages.requester_contact_id is 'copy of the ticket''s requester: a policy looks at its own row only';
    create index ticket_messages_ticket on ticket_messages (company_id, ticket_id, sent_at);
    create index ticket_messages_member on ticket_messages (author_member_id);
    create index ticket_messages_contact on ticket_messages (company_id, author_contact_id);

    create table signals (
      company_id uuid not null references companies (id),
      id uuid not null,
      contact_id uuid,
      kind text not null check (kind in ('read', 'downloaded', 'attended', 'assessed', 'asked')),
      topic text not null check (length(topic) between 1 and 200),
      detail text check (length(detail) <= 2000),
      occurred_at timestamptz not null,
      source text, external_id text,
      created_at timestamptz not null default now(),
      archived_at timestamptz,
      primary key (company_id, id),
      unique (company_id, source, external_id),
      foreign key (company_id, contact_id) references contacts (company_id, id)
    );
    create index signals_contact on signals (company_id, contact_id, occurred_at desc);
  `.execute(db);
}
