import { type Kysely, sql } from "kysely";

/** Objectives with their life, and the ledger of everything shared with a customer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table objectives (
      company_id uuid not null references companies (id),
      id uuid not null,
      title text not null check (length(title) between 1 and 200),
      description text check (length(description) <= 5000),
      assignee_member_id uuid references members (id),
      assignee_contact_id uuid,
      priority text not null default 'medium' check (priority in ('high', 'medium', 'low')),
      risk text check (risk in ('high', 'medium', 'low')),
      risk_note text check (length(risk_note) <= 2000),
      completion text not null default 'manual' check (completion in ('manual', 'attribute')),
      attribute_id uuid references attributes (id),
      health smallint check (health between 1 and 5),
      customer_health smallint check (customer_health between 1 and 5),
      start_on date,
      due_on date,
      baseline numeric(30, 10),
      current numeric(30, 10),
      target numeric(30, 10),
      unit text check (length(unit) <= 40),
      direction text not null default 'reach' check (direction in ('reach', 'keep_at_or_above', 'keep_at_or_below')),
      manual_percent smallint check (manual_percent between 0 and 100),
      status text not null default 'not_started' check (status in ('not_started', 'in_progress', 'paused', 'completed', 'abandoned')),
      status_reason text check (length(status_reason) <= 2000),
      completed_at timestamptz,
      shared_at timestamptz,
      shared_contact_ids uuid[],
      created_by uuid references members (id),
      source text, external_id text,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      archived_at timestamptz,
      primary key (company_id, id),
      unique (company_id, source, external_id),
      foreign key (company_id, assignee_contact_id) references contacts (company_id, id),
      check (num_nonnulls(assignee_member_id, assignee_contact_id) <= 1),
      check ((completion = 'attribute') = (attribute_id is not null)),
      check (due_on >= start_on)
    );
    comment on column objectives.shared_at is 'derived from shares: since when the customer sees it; null when not shared';
    comment on column objectives.shared_contact_ids is 'derived from shares: null means everyone with portal access';
    create index objectives_active on objectives (company_id, due_on) where status in ('not_started', 'in_progress', 'paused') and archived_at is null;
    create index objectives_assignee_member on objectives (assignee_member_id);
    create index objectives_assignee_contact on objectives (company_id, assignee_contact_id);
    create index objectives_attribute on objectives (attribute_id) where attribute_id is not null;
    create index objectives_creator on objectives (created_by);
    create index objectives_title_trgm on objectives using gin (title gin_trgm_ops);

    create table objective_collaborators (
      company_id uuid not null,
      id uuid not null,
      objective_id uuid not null,
      email citext not null check (length(email) <= 254),
      added_by uuid references members (id),
      added_at timestamptz not null default now(),
      unsubscribed_at timestamptz,
      primary key (company_id, id),
      unique (company_id, objective_id, email),
      foreign key (company_id, objective_id) references objectives (company_id, id)
    );
    create index objective_collaborators_adder on objective_collaborators (added_by);

    create table objective_milestones (
      company_id uuid not null,
      id uuid not null,
      objective_id uuid not null,
      title text not null check (length(title) between 1 and 200),
      position smallint not null default 0,
      due_on date,
      reached_at timestamptz,
      shared_at timestamptz,
      shared_contact_ids uuid[],
      primary key (company_id, id),
      foreign key (company_id, objective_id) references objectives (company_id, id)
    );
    create index objective_milestones_objective on objective_milestones (company_id, objective_id, position);

    create table objective_progress (
      company_id uuid not null,
      id uuid not null,
      objective_id uuid not null,
      occurred_at timestamptz not null,
      recorded_at timestamptz not null default now(),
      value numeric(30, 10),
      percent smallint check (percent between 0 and 100),
      note text check (length(note) <= 2000),
      author_member_id uuid references members (id),
      author_contact_id uuid,
      author_name text not null,
      shared_at timestamptz,
      shared_contact_ids uuid[],
      primary key (company_id, id),
      foreign key (company_id, objective_id) references objectives (company_id, id),
      foreign key (company_id, author_contact_id) references contacts (company_id, id),
      check (num_nonnulls(value, percent) >= 1)
    );
    comment on column objective_progress.shared_at is 'copy of the objective''s; the customer sees only what was recorded after it';
    create index objective_progress_objective on objective_progress (company_id, objective_id, occurred_at);
    create index objective_progress_member on objective_progress (author_member_id);
    create index objective_progress_contact on objective_progress (company_id, author_contact_id);

    create table objective_comments (
      company_id uuid not null,
      id uuid not null,
      objective_id uuid not null,
      visibility text not null check (visibility in ('shared', 'internal')),
      body text not null check (length(body) between 1 and 5000),
      author_member_id uuid references members (id),
      author_contact_id uuid,
      author_name text not null,
      mentioned_member_ids uuid[] not null default '{}',
      shared_at timestamptz,
      shared_contact_ids uuid[],
      created_at timestamptz not null,
      archived_at timestamptz,
      primary key (company_id, id),
      foreign key (company_id, objective_id) references objectives (company_id, id),
      foreign key (company_id, author_contact_id) references contacts (company_id, id),
      check (visibility = 'shared' or author_contact_id is null),
      check (visibility = 'shared' or shared_at is null)
    );
    create index objective_comments_objective on objective_comments (company_id, objective_id, created_at);
    create index objective_comments_member on objective_comments (author_member_id);
    create index objective_comments_contact on objective_comments (company_id, author_contact_id);

    create table objective_changes (
      company_id uuid not null,
      id uuid not null,
      objective_id uuid not null,
      changed_at timestamptz not null,
      field text not null,
      before jsonb,
      after jsonb,
      actor_kind text not null check (actor_kind in ('member', 'contact', 'system')),
      actor_name text not null,
      primary key (company_id, id),
      foreign key (company_id, objective_id) references objectives (company_id, id)
    );
    create index objective_changes_objective on objective_changes (company_id, objective_id, changed_at desc);

    create table objective_tags (
      company_id uuid not null,
      objective_id uuid not null,
      tag_id uuid not null references tags (id),
      primary key (company_id, objective_id, tag_id),
      foreign key (company_id, objective_id) references objectives (company_id, id)
    );
    create index objective_tags_tag on objective_tags (tag_id);

    create table shares (
      company_id uuid not null references companies (id),
      id uuid not null,
      object text not null check (object in ('objective', 'service')),
      record_id uuid not null,
      contact_ids uuid[],
      note text check (length(note) <= 2000),
      shared_by uuid references members (id),
      shared_at timestamptz not null,
      withdrawn_by uuid references members (id),
      withdrawn_at timestamptz,
      primary key (company_id, id)
    );
    comment on table shares is 'the ledger: who shared what with whom, since when and until when';
    comment on column shares.contact_ids is 'named contacts; null means everyone with portal access';
    create unique index shares_current on shares (company_id, object, record_id) where withdrawn_at is null;
    create index shares_by on shares (shared_by);
    create index shares_withdrawn_by on shares (withdrawn_by);
  `.execute(db);
}
