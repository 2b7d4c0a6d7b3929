import { type Kysely, sql } from "kysely";

/**
 * What the portal may do, written in the database alone: row level security on every customer-owned table, policies
 * for the role tandem_portal, and grants by table and column.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $roles$
    begin
      if not exists (select from pg_roles where rolname = 'tandem_portal') then
        create role tandem_portal nologin;
      end if;
      -- before 16 every member of a role could become it
      if not pg_has_role('tandem_portal', case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) then
        execute format('grant tandem_portal to %I', current_user);
      end if;
    end $roles$;

    do $rls$
    declare t record;
    begin
      for t in select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = current_schema() and c.relkind = 'r'
          and (c.relname = 'companies' or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'company_id'))
      loop
        execute format('alter table %s enable row level security', t.name);
      end loop;
    end $rls$;

    create function portal_enter(company uuid, contact uuid) returns void language plpgsql as $$
    declare sees_all boolean;
    begin
      select a.sees_all_tickets into sees_all from portal_access a
        where a.company_id = company and a.contact_id = contact and a.withdrawn_at is null;
      execute format('set local app.company_id = %L', company);
      execute format('set local app.contact_id = %L', contact);
      execute format('set local app.sees_all_tickets = %L', coalesce(sees_all, false));
      set local role tandem_portal;
    end $$;
    comment on function portal_enter is 'the first statement of every portal request; what it sets lasts as long as the transaction';

    create function portal_company() returns uuid language sql stable as
      $$ select nullif(current_setting('app.company_id', true), '')::uuid $$;
    create function portal_contact() returns uuid language sql stable as
      $$ select nullif(current_setting('app.contact_id', true), '')::uuid $$;

    create view portal_members with (security_barrier = true) as
      select t.company_id, m.id, m.name, m.job, m.photo_file, t.left_at is null as serves_now
      from company_team t join members m on m.id = t.member_id
      where t.company_id = nullif(current_setting('app.company_id', true), '')::uuid;

    create view portal_workspace with (security_barrier = true) as
      select name, time_zone, currency, week_start, locale, accent, welcome_text from workspace_settings;

    create function portal_enqueue(task text, payload jsonb) returns void
      language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if task not in ('refresh-company-figures', 'notify-members') then
        raise exception 'the portal may not enqueue %', task using errcode = 'insufficient_privilege';
      end if;
      if portal_company() is null then
        raise exception 'portal_enter comes first' using errcode = 'insufficient_privilege';
      end if;
      perform graphile_worker.add_job(task,
        (payload || jsonb_build_object('companyId', portal_company(), 'contactId', portal_contact()))::json);
    end $$;

    create function portal_remember_response(route text, key text, body_hash text, status smallint, response text) returns void
      language sql security definer set search_path = public, pg_temp as $$
      insert into idempotency_keys (actor, route, key, body_hash, status, response)
      values ('contact:' || portal_company() || ':' || portal_contact(), route, key, body_hash, status, response)
    $$;

    revoke execute on function portal_enter, portal_enqueue, portal_remember_response from public;
    grant usage on schema public to tandem_portal;
    grant execute on function portal_enqueue, portal_remember_response, portal_company, portal_contact to tandem_portal;
    grant select on portal_members, portal_workspace to tandem_portal;

    grant select (id, name) on companies to tandem_portal;
    create policy portal_reads on companies for select to tandem_portal
      using (id = nullif(current_setting('app.company_id', true), '')::uuid);

    grant select (company_id, id, name, title) on contacts to tandem_portal;
    create policy portal_reads on contacts for select to tandem_portal
      using (company_id = nullif(current_setting('app.company_id', true), '')::uuid and archived_at is null);

    grant select (company_id, id, title, description, assignee_member_id, assignee_contact_id, start_on, due_on, baseline, current,
      target, unit, direction, manual_percent, status, health, completed_at, shared_at) on objectives to tandem_portal;
    create policy portal_reads on objectives for select to tandem_portal
      using (company_id = nullif(current_setting('app.company_id', true), '')::uuid and archived_at is null and shared_at is not null
        and (shared_contact_ids is null or nullif(current_setting('app.contact_id', true), '')::uuid = any (shared_contact_ids)));

    grant select (company_id, id, objective_id, title, position, due_on, reached_at) on objective_milestones to tandem_portal;
    create policy portal_reads on objective_milestones for select to tandem_portal
      using (company_id = nullif(current_setting('app.company_id', true), '')::uuid and shared_at is not null
        and (shared_contact_ids is null or nullif(current_setting('app.contact_id', true), '')::uuid = any (shared_contact_ids)));

    grant select (company_id, id, objective_id, occurred_at, value, percent, author_name) on objective_progress to tandem_portal;
    create policy portal_reads on objective_progress for select to tandem_portal
      using (company_id = nullif(current_setting('app.company_id', true), '')::uuid and recorded_at >= shared_at
        and (shared_contact_ids is null or nullif(current_setting('app.contact_id', true), '')::uuid = any (shared_contact_ids)));

    grant select (company_id, id, objective_id, body, author_member_id, author_contact_id, author_name, created_at)
      on objective_comments to tandem_portal;
    grant insert (company_id, id, objective_id, visibility, body, author_contact_id, author_name, shared_at, shared_contact_ids, created_at)
      on objective_comments to tandem_portal;
    create policy portal_reads on objective_comments for select to tandem_portal
      using (company_id = nullif(current_setting('app.company_id', true), '')::uuid and visibility = 'shared' and archived_at is null
        and shared_at is not null
        and (shared_contact_ids is null or nullif(current_setting('app.contact_id', true), '')::uuid = any (shared_contact_ids)));
    create policy portal_writes on objective_comments for insert to tandem_portal
      with check (company_id = nullif(current_setting('app.company_id', true), '')::uuid and visibility = 'shared'
        and author_contact_id = nullif(current_setting('app.contact_id', true), '')::uuid and author_member_id is null
        and shared_at is not null
        and (shared_contact_ids is null or nullif(current_setting('app.contact_id', true), '')::uuid = any (shared_contact_ids)));
    grant select (shared_contact_ids) on objectives to tandem_portal;

    grant select (company_id, id, name, description, kind, status, owner_member_id, starts_on, ends_on, completed_at, satisfaction)
      on services to tandem_portal;
    create policy portal_reads on services for select to tandem_portal
      using (company_id = nullif(current_setting('app.company_id', true), '')::uuid and archived_at is null and shared_at is not null
        and (shared_contact_ids is null or nullif(current_setting('app.contact_id', true), '')::uuid = any (shared_contact_ids)));

    grant select (company_id, id, service_id, title, description, position, status, due_on, delivered_at, decided_by, decided_at, decision_reason)
      on deliverables to tandem_portal;
    create policy portal_reads on deliverables for select to tandem_portal
      using (company_id = nullif(current_setting('app.company_id', true), '')::uuid and archived_at is null and shared_at is not null
        and (shared_contact_ids is null or nullif(current_setting('app.contact_id', true), '')::uuid = any (shared_contact_ids)));

    grant select (company_id, id, title, starts_at, ends_at, status, service_id, location, shared_notes) on meetings to tandem_portal;
    create policy portal_reads on meetings for select to tandem_portal
      using (company_id = nullif(current_setting('app.company_id', true), '')::uuid and archived_at is null and shared_at is not null);

    grant select (company_id, id, number, subject, status, priority, category, requester_contact_id, assignee_member_id, opened_at,
      solved_at, closed_at, last_message_at, waiting_for, csat) on tickets to tandem_portal;
    create policy portal_reads on tickets for select to tandem_portal
      using (company_id = nullif(current_setting('app.company_id', true), '')::uuid and archived_at is null
        and (requester_contact_id = nullif(current_setting('app.contact_id', true), '')::uuid
          or coalesce(nullif(current_setting('app.sees_all_tickets', true), ''), 'f')::boolean));

    grant select (company_id, id, ticket_id, author_member_id, author_contact_id, author_name, body, sent_at) on ticket_messages to tandem_portal;
    create policy portal_reads on ticket_messages for select to tandem_portal
      using (company_id = nullif(current_setting('app.company_id', true), '')::uuid and visibility = 'public'
        and (requester_contact_id = nullif(current_setting('app.contact_id', true), '')::uuid
          or coalesce(nullif(current_setting('app.sees_all_tickets', true), ''), 'f')::boolean));
    comment on column tickets.last_message_at is 'of the last public message: the customer sees it';

    grant insert (company_id, id, type, occurred_at, title, body, facts, sensitivity, actor_kind, actor_contact_id, actor_name, contact_ids,
      object, record_id, source) on timeline_events to tandem_portal;
    create policy portal_writes on timeline_events for insert to tandem_portal
      with check (company_id = nullif(current_setting('app.company_id', true), '')::uuid and actor_kind = 'contact'
        and actor_contact_id = nullif(current_setting('app.contact_id', true), '')::uuid);

    grant insert (company_id, id, at, actor_kind, actor_id, action, object, record_id, changes, request_id) on audit_events to tandem_portal;
    create policy portal_writes on audit_events for insert to tandem_portal
      with check (company_id = nullif(current_setting('app.company_id', true), '')::uuid and actor_kind = 'contact'
        and actor_id = nullif(current_setting('app.contact_id', true), '')::uuid);

    revoke update, delete, truncate on audit_events, workspace_audit_events from current_user;
  `.execute(db);
}
