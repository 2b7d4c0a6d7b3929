import { type Kysely, sql } from "kysely";

/** Where facts came from, and who changed what. The audit tables only ever grow. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table imports (
      id uuid primary key,
      kind text not null,
      source text not null,
      status text not null default 'queued' check (status in ('queued', 'running', 'done', 'failed')),
      dry_run boolean not null,
      file_name text not null,
      file_bytes bigint not null,
      file_sha256 text not null,
      mapping jsonb not null,
      options jsonb not null default '{}',
      rows_total integer,
      rows_done integer not null default 0,
      counts jsonb not null default '{"rows":0,"created":0,"updated":0,"unchanged":0,"kept":0,"rejected":0}',
      failure text,
      created_by uuid references members (id),
      created_at timestamptz not null default now(),
      started_at timestamptz,
      finished_at timestamptz
    );
    comment on column imports.rows_done is 'the mark: rows up to here are committed, a restarted import goes on behind it';
    create index imports_creator on imports (created_by);
    create index imports_age on imports (created_at desc, id desc);

    create table import_errors (
      import_id uuid not null references imports (id) on delete cascade,
      position integer not null,
      row integer not null,
      "column" text,
      value text,
      message text not null,
      primary key (import_id, position)
    );

    create table provenance (
      company_id uuid not null references companies (id),
      object text not null,
      record_id uuid not null,
      field text not null,
      source text not null,
      value jsonb not null,
      previous jsonb,
      source_record text,
      observed_at timestamptz not null,
      import_id uuid references imports (id),
      primary key (company_id, object, record_id, field, source)
    );
    comment on column provenance.value is 'what the source said last; a record that now says otherwise was changed by hand';
    create index provenance_import on provenance (import_id);

    create table audit_events (
      company_id uuid not null,
      id uuid not null,
      at timestamptz not null default now(),
      actor_kind text not null check (actor_kind in ('member', 'contact', 'system')),
      actor_id uuid,
      action text not null,
      object text not null,
      record_id uuid,
      changes jsonb not null default '{}',
      request_id text,
      primary key (company_id, id)
    );
    create index audit_events_at on audit_events (company_id, at desc, id desc);
    create index audit_events_record on audit_events (company_id, object, record_id);
  `.execute(db);
}
