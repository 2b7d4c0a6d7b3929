import { type Kysely, sql } from "kysely";

/** The unified history, what to do about it, and the state of a company's health. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table timeline_events (
      company_id uuid not null references companies (id),
      id uuid not null,
      type text not null check (type in ('email_sent', 'email_received', 'call', 'meeting', 'note', 'deal_created', 'deal_stage_change',
        'quote_sent', 'order_placed', 'task_completed', 'contact_added', 'enrichment_update', 'integration_event',
        'objective', 'deliverable', 'ticket', 'signal', 'share', 'health_band')),
      occurred_at timestamptz not null,
      recorded_at timestamptz not null default now(),
      title text not null check (length(title) <= 1000),
      body text not null default '',
      facts jsonb not null default '{}',
      amount_minor bigint,
      currency char(3),
      sensitivity text not null default 'internal' check (sensitivity in ('public', 'internal', 'financial', 'personal', 'private')),
      private_to_member_id uuid references members (id),
      actor_kind text not null check (actor_kind in ('member', 'contact', 'system')),
      actor_member_id uuid references members (id),
      actor_contact_id uuid,
      actor_name text not null,
      contact_ids uuid[] not null default '{}',
      object text not null,
      record_id uuid not null,
      source text not null default 'tandem',
      search tsvector generated always as (to_tsvector('simple', title || ' ' || left(body, 100000))) stored,
      primary key (company_id, id),
      foreign key (company_id, actor_contact_id) references contacts (company_id, id),
      check ((sensitivity = 'private') = (private_to_member_id is not null)),
      check ((amount_minor is null) = (currency is null))
    );
    comment on table timeline_events is 'each row holds its own copy of what it shows; the transaction that changes the fact changes the copy';
    create index timeline_events_page on timeline_events (company_id, occurred_at desc, id desc);
    create index timeline_events_type on timeline_events (company_id, type, occurred_at desc, id desc);
    create index timeline_events_record on timeline_events (company_id, object, record_id);
    create index timeline_events_contacts on timeline_events using gin (company_id, contact_ids);
    create index timeline_events_search on timeline_events using gin (company_id, search);
    create index timeline_events_private on timeline_events (private_to_member_id) where private_to_member_id is not null;
    create index timeline_events_member on timeline_events (actor_member_id);
    create index timeline_events_contact on timeline_events (company_id, actor_contact_id);

    create table timeline_mutes (
      company_id uuid not null references companies (id),
      id uuid not null,
      member_id uuid not null references members (id) on delete cascade,
      type text,
      source text,
      primary key (company_id, id),
      check (num_nonnulls(type, source) = 1)
    );
    create index timeline_mutes_member on timeline_mutes (member_id);

    create table tasks (
      company_id uuid not null references companies (id),
      id uuid not null,
      title text not null check (length(title) between 1 and 200),
      description text check (length(description) <= 5000),
      status text not null default 'open' check (status in ('open', 'done', 'cancelled')),
      priority text not null default 'medium' check (priority in ('high', 'medium', 'low')),
      assignee_member_id uuid references members (id),
      contact_id uuid,
      rule_id uuid references rules (id),
      due_on date,
      done_at timestamptz,
      created_by uuid references members (id),
      source text, external_id text,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      archived_at timestamptz,
      primary key (company_id, id),
      unique (company_id, source, external_id),
      foreign key (company_id, contact_id) references contacts (company_id, id)
    );
    create index tasks_open on tasks (company_id, due_on) where status = 'open' and archived_at is null;
    create index tasks_assignee on tasks (assignee_member_id) where status = 'open';
    create index tasks_contact on tasks (company_id, contact_id);
    create index tasks_rule on tasks (rule_id);
    create index tasks_creator on tasks (created_by);

    create table links (
      company_id uuid not null references companies (id),
      id uuid not null,
      kind text not null check (kind in ('blocks', 'promises', 'delivers', 'concerns', 'counts_towards', 'relates_to')),
      from_object text not null,
      from_id uuid not null,
      to_object text not null,
      to_id uuid not null,
      created_by uuid references members (id),
      created_at timestamptz not null default now(),
      primary key (company_id, id),
      unique (company_id, kind, from_object, from_id, to_object, to_id)
    );
    create index links_to on links (company_id, to_object, to_id);
    create index links_creator on links (created_by);

    create table files (
      company_id uuid not null references companies (id),
      id uuid not null,
      object text not null,
      record_id uuid not null,
      name text not null check (length(name) between 1 and 255),
      content_type text not null,
      bytes bigint not null check (bytes >= 0),
      sha256 text not null,
      uploaded_by_member_id uuid references members (id),
      uploaded_by_contact_id uuid,
      shared_at timestamptz,
      shared_contact_ids uuid[],
      created_at timestamptz not null default now(),
      archived_at timestamptz,
      primary key (company_id, id),
      foreign key (company_id, uploaded_by_contact_id) references contacts (company_id, id)
    );
    create index files_record on files (company_id, object, record_id);
    create index files_member on files (uploaded_by_member_id);
    create index files_contact on files (company_id, uploaded_by_contact_id);

    create table health_snapshots (
      company_id uuid not null references companies (id),
      day date not null,
      score smallint check (score between 0 and 100),
      band text check (band in ('green', 'yellow', 'orange', 'red')),
      coverage numeric(5, 4) not null,
      components jsonb not null,
      settings_version integer not null references health_settings (version),
      recorded_at timestamptz not null default now(),
      primary key (company_id, day)
    );
    create index health_snapshots_settings on health_snapshots (settings_version);

    create table health_overrides (
      company_id uuid not null references companies (id),
      id uuid not null,
      band text not null check (band in ('green', 'yellow', 'orange', 'red')),
      reason text not null check (length(reason) between 1 and 2000),
      set_by uuid references members (id),
      set_at timestamptz not null,
      expires_on date not null,
      withdrawn_at timestamptz,
      primary key (company_id, id)
    );
    create index health_overrides_by on health_overrides (set_by);

    create table alerts (
      company_id uuid not null references companies (id),
      id uuid not null,
      kind text not null,
      cause_key text not null,
      state text not null default 'open' check (state in ('open', 'acknowledged', 'snoozed', 'resolved')),
      title text not null,
      evidence jsonb not null default '{}',
      opened_at timestamptz not null,
      state_by uuid references members (id),
      state_at timestamptz,
      snoozed_until date,
      resolved_at timestamptz,
      primary key (company_id, id)
    );
    create unique index alerts_once_per_cause on alerts (company_id, kind, cause_key) where resolved_at is null;
    create index alerts_by on alerts (state_by);
  `.execute(db);
}
