import { type Kysely, sql } from "kysely";

/** The workspace itself: its settings, its members, and what they configure. None of these tables belongs to a company. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create extension if not exists pg_trgm;
    create extension if not exists unaccent;
    create extension if not exists citext;
    create extension if not exists btree_gin;

    create table workspace_settings (
      id smallint primary key default 1 check (id = 1),
      name text not null default 'Tandem' check (length(name) between 1 and 120),
      time_zone text not null default 'Europe/Amsterdam',
      currency char(3) not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
      week_start smallint not null default 1 check (week_start between 0 and 6),
      locale text not null default 'en',
      accent text not null default '#2450d8' check (accent ~ '^#[0-9a-f]{6}$'),
      welcome_text text not null default '' check (length(welcome_text) <= 500),
      sender_name text check (length(sender_name) between 1 and 120),
      sender_address citext,
      version integer not null default 1,
      updated_at timestamptz not null default now()
    );
    insert into workspace_settings default values;

    create table currency_rates (
      currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
      valid_from date not null,
      rate numeric(20, 10) not null check (rate > 0),
      primary key (currency, valid_from)
    );
    comment on column currency_rates.rate is 'one unit of the currency in units of the reporting currency, from that day on';

    create table members (
      id uuid primary key,
      name text not null check (length(name) between 1 and 120),
      email citext unique check (length(email) <= 254),
      role text not null default 'member' check (role in ('admin', 'member', 'viewer')),
      job text check (job in ('csm', 'sales', 'support', 'services', 'executive')),
      clearances text[] not null default array['public', 'internal', 'financial', 'personal']
        check (clearances <@ array['public', 'internal', 'financial', 'personal']),
      password_hash text,
      photo_file text,
      time_zone text,
      locale text,
      active boolean not null default true,
      invited_at timestamptz,
      last_seen_at timestamptz,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    );
    create index members_name_key on members (lower(name));

    create table member_invitations (
      id uuid primary key,
      member_id uuid not null references members (id) on delete cascade,
      token_hash text not null unique,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz
    );
    create index member_invitations_member on member_invitations (member_id);

    create table member_sessions (
      id text primary key,
      member_id uuid not null references members (id) on delete cascade,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      last_seen_at timestamptz not null default now(),
      user_agent text,
      ip inet
    );
    comment on column member_sessions.id is 'hex SHA-256 of the id the browser holds';
    create index member_sessions_member on member_sessions (member_id);
    create index member_sessions_expiry on member_sessions (expires_at);

    create table sign_in_links (
      id uuid primary key,
      request_hash text not null unique,
      email citext not null,
      token_hash text unique,
      code_hash text,
      code_tries smallint not null default 0,
      choice_hash text unique,
      destination text not null default '/' check (length(destination) <= 500),
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz
    );
    comment on table sign_in_links is 'one request for a portal sign-in mail; a row exists for unknown addresses too, without a token';
    create index sign_in_links_email on sign_in_links (email, created_at);
    create index sign_in_links_expiry on sign_in_links (expires_at);

    create table rate_limits (
      key text primary key,
      points integer not null,
      resets_at timestamptz not null
    );
    create index rate_limits_reset on rate_limits (resets_at);

    create table idempotency_keys (
      actor text not null,
      route text not null,
      key text not null check (length(key) between 1 and 200),
      body_hash text not null,
      status smallint not null,
      response text not null,
      created_at timestamptz not null default now(),
      primary key (actor, route, key)
    );
    create index idempotency_keys_age on idempotency_keys (created_at);

    create table pipelines (
      id uuid primary key,
      name text not null unique,
      position smallint not null default 0,
      archived_at timestamptz
    );
    create table stages (
      id uuid primary key,
      pipeline_id uuid not null references pipelines (id),
      name text not null,
      kind text not null check (kind in ('open', 'won', 'lost')),
      position smallint not null,
      probability smallint not null check (probability between 0 and 100),
      expected_days smallint not null default 21 check (expected_days > 0),
      archived_at timestamptz,
      unique (pipeline_id, name)
    );
    comment on column stages.expected_days is 'stands in for the average stay until five deals have completed the stage';

    create table products (
      id uuid primary key,
      name text not null unique check (length(name) between 1 and 200),
      series text,
      price_minor bigint check (price_minor >= 0),
      currency char(3) check (currency ~ '^[A-Z]{3}$'),
      archived_at timestamptz,
      created_at timestamptz not null default now(),
      check ((price_minor is null) = (currency is null))
    );

    create table tags (
      id uuid primary key,
      name citext not null unique check (length(name) between 1 and 60),
      colour text not null default 'slate',
      archived_at timestamptz,
      created_at timestamptz not null default now()
    );

    create table segments (
      id uuid primary key,
      name text not null check (length(name) between 1 and 120),
      filter jsonb not null,
      owner_member_id uuid references members (id),
      is_shared boolean not null default false,
      version integer not null default 1,
      created_at timestamptz not null default now()
    );
    create index segments_owner on segments (owner_member_id);

    create table lists (
      id uuid primary key,
      name text not null check (length(name) between 1 and 120),
      owner_member_id uuid references members (id),
      is_shared boolean not null default false,
      created_at timestamptz not null default now()
    );
    create index lists_owner on lists (owner_member_id);

    create table attributes (
      id uuid primary key,
      key text not null unique check (key ~ '^[a-z][a-z0-9_]{0,59}$'),
      name text not null check (length(name) between 1 and 120),
      unit text,
      kind text not null default 'number' check (kind in ('number', 'text', 'boolean', 'date')),
      sensitivity text not null default 'internal' check (sensitivity in ('public', 'internal', 'financial', 'personal')),
      archived_at timestamptz,
      created_at timestamptz not null default now()
    );

    create table objective_templates (
      id uuid primary key,
      name text not null unique check (length(name) between 1 and 120),
      document jsonb not null,
      archived_at timestamptz,
      version integer not null default 1,
      created_at timestamptz not null default now()
    );

    create table health_settings (
      version integer primary key,
      document jsonb not null,
      note text,
      published_by uuid references members (id),
      published_at timestamptz not null default now()
    );
    create index health_settings_publisher on health_settings (published_by);

    create table rules (
      id uuid primary key,
      name text not null check (length(name) between 1 and 120),
      document jsonb not null,
      active boolean not null default true,
      version integer not null default 1,
      created_at timestamptz not null default now()
    );

    create table sources (
      id uuid primary key,
      key text not null unique check (key ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
      name text not null check (length(name) between 1 and 120),
      kind text not null,
      precedence smallint not null default 50,
      created_at timestamptz not null default now()
    );

    create table workspace_audit_events (
      id uuid primary key,
      at timestamptz not null default now(),
      actor_kind text not null check (actor_kind in ('member', 'contact', 'system')),
      actor_id uuid,
      action text not null,
      object text not null,
      record_id uuid,
      changes jsonb not null default '{}',
      request_id text
    );
    create index workspace_audit_events_at on workspace_audit_events (at desc, id desc);
  `.execute(db);
}
