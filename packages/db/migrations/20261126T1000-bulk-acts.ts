import { type Kysely, sql } from "kysely";

/** One change that a member makes to many companies at once. Which companies these are is fixed when it is asked for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table bulk_acts (
      id uuid primary key,
      change jsonb not null,
      status text not null default 'queued' check (status in ('queued', 'running', 'done', 'failed', 'undoing', 'undone')),
      total integer not null,
      failure text,
      created_by uuid not null references members (id),
      created_at timestamptz not null default now(),
      finished_at timestamptz
    );
    comment on column bulk_acts.change is 'what is done to each company, with the names that things had when it was asked for';
    comment on column bulk_acts.failure is 'why it, or its undo, stopped before its end';
    create index bulk_acts_creator on bulk_acts (created_by, created_at desc, id desc);
    create index bulk_acts_age on bulk_acts (created_at);

    create table bulk_act_companies (
      company_id uuid not null,
      bulk_act_id uuid not null references bulk_acts (id) on delete cascade,
      outcome text not null default 'waiting'
        check (outcome in ('waiting', 'changed', 'unchanged', 'failed', 'restored', 'kept')),
      reason text,
      before jsonb,
      after jsonb,
      primary key (company_id, bulk_act_id)
    );
    comment on column bulk_act_companies.outcome is 'waiting becomes changed, unchanged or failed; an undo makes of changed restored or kept';
    comment on column bulk_act_companies.reason is 'why it failed, or why the undo kept what there is';
    comment on column bulk_act_companies.after is 'what the act made of the company; an undo restores before only where that is still so';
    create index bulk_act_companies_act on bulk_act_companies (bulk_act_id, outcome, company_id);
    alter table bulk_act_companies enable row level security;
  `.execute(db);
}
