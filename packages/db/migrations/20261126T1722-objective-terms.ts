import { type Kysely, sql } from "kysely";

/** What was agreed and then changed: the customer's yes to another baseline, target or due day, kept with who said it and when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table objective_terms (
      company_id uuid not null,
      id uuid not null,
      objective_id uuid not null,
      changes jsonb not null,
      unit text,
      changed_at timestamptz not null,
      changed_by uuid not null references members (id),
      changed_by_name text not null,
      replaced_at timestamptz,
      accepted_at timestamptz,
      accepted_by uuid,
      accepted_by_name text,
      shared_at timestamptz,
      shared_contact_ids uuid[],
      primary key (company_id, id),
      check (num_nonnulls(accepted_at, accepted_by, accepted_by_name) in (0, 3)),
      check (accepted_at is null or replaced_at is null),
      foreign key (company_id, objective_id) references objectives (company_id, id),
      foreign key (company_id, accepted_by) references contacts (company_id, id)
    );
    comment on column objective_terms.changes is 'field, before and after of baseline, target and dueOn';
    comment on column objective_terms.replaced_at is 'when the terms changed again before they were accepted';
    comment on column objective_terms.shared_at is 'copy of the objective''s; the customer sees only what was changed after it';
    create unique index objective_terms_waiting on objective_terms (company_id, objective_id)
      where accepted_at is null and replaced_at is null;
    create index objective_terms_objective on objective_terms (company_id, objective_id, changed_at desc);
    create index objective_terms_changed_by on objective_terms (changed_by);
    create index objective_terms_accepted_by on objective_terms (company_id, accepted_by);
    alter table objective_terms enable row level security;

    grant select (company_id, id, objective_id, changes, unit, changed_at, changed_by_name, replaced_at, accepted_at,
      accepted_by_name) on objective_terms to tandem_portal;
    create policy portal_reads on objective_terms for select to tandem_portal
      using (company_id = nullif(current_setting('app.company_id', true), '')::uuid and changed_at >= shared_at
        and (shared_contact_ids is null or nullif(current_setting('app.contact_id', true), '')::uuid = any (shared_contact_ids)));

    create function portal_accept_terms(terms uuid, at timestamptz) returns boolean
      language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      update objective_terms t set accepted_at = at, accepted_by = portal_contact(), accepted_by_name = c.name
        from contacts c where c.company_id = portal_company() and c.id = portal_contact()
          and t.company_id = portal_company() and t.id = terms and t.accepted_at is null and t.replaced_at is null
          and t.changed_at >= t.shared_at and (t.shared_contact_ids is null or portal_contact() = any (t.shared_contact_ids));
      return found;
    end $$;
    revoke execute on function portal_accept_terms from public;
    grant execute on function portal_accept_terms to tandem_portal;
  `.execute(db);
}
