import { type Kysely, sql } from "kysely";

/**
 * What a customer decides and rates. A decision is a row that nobody can change: the deliverable points at it with all
 * of its columns, and what was approved is pointed back at, so that it cannot let go. The portal writes through
 * functions alone, which judge by the company and the contact that have entered.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table deliverable_decisions (
      company_id uuid not null,
      deliverable_id uuid not null,
      round integer not null check (round > 0),
      decision text not null check (decision in ('approved', 'sent_back')),
      reason text check (length(reason) between 1 and 5000),
      reason_key text not null generated always as (md5(coalesce(reason, ''))) stored,
      decided_by uuid not null,
      decided_by_name text not null,
      decided_at timestamptz not null,
      approved_round integer generated always as (case when decision = 'approved' then round end) stored,
      primary key (company_id, deliverable_id, round),
      unique (company_id, deliverable_id, round, decision, decided_at, decided_by, reason_key),
      check (decision = 'approved' or reason is not null),
      foreign key (company_id, decided_by) references contacts (company_id, id),
      foreign key (company_id, deliverable_id) references deliverables (company_id, id)
    );
    comment on table deliverable_decisions is 'what a customer decided on each delivery; never changed, never taken away';
    comment on column deliverable_decisions.round is 'a deliverable that was sent back and delivered again is decided anew';
    create index deliverable_decisions_decided_by on deliverable_decisions (company_id, decided_by);
    create index deliverable_decisions_approved on deliverable_decisions (company_id, deliverable_id, approved_round);
    alter table deliverable_decisions enable row level security;
    revoke update, delete, truncate on deliverable_decisions from current_user;
    -- a foreign key locks what it points at, for which some column must be open to UPDATE: this one cannot be set
    grant update (reason_key) on deliverable_decisions to current_user;

    alter table deliverables
      add column decision_round integer,
      add column decision_reason_key text generated always as (md5(coalesce(decision_reason, ''))) stored,
      add constraint deliverables_decision_round_key unique (company_id, id, decision_round),
      add constraint deliverables_decision_fkey
        foreign key (company_id, id, decision_round, status, decided_at, decided_by, decision_reason_key)
        references deliverable_decisions (company_id, deliverable_id, round, decision, decided_at, decided_by, reason_key),
      add constraint deliverables_decision_whole
        check (decision_round is null or (decided_at is not null and decided_by is not null));
    comment on column deliverables.decision_round is 'the decision that its status, decided_at, decided_by and decision_reason repeat';
    create index deliverables_decision on deliverables
      (company_id, id, decision_round, status, decided_at, decided_by, decision_reason_key);
    alter table deliverable_decisions
      add constraint deliverable_decisions_approved_fkey foreign key (company_id, deliverable_id, approved_round)
        references deliverables (company_id, id, decision_round) deferrable initially deferred;

    alter table services add column satisfaction_comment text check (length(satisfaction_comment) between 1 and 5000);
    comment on column services.satisfaction_comment is 'in the customer''s own words, beside their rating';
    alter table objectives add column customer_health_at timestamptz, add column customer_health_by uuid;
    alter table objectives add constraint objectives_customer_health_by_fkey
      foreign key (company_id, customer_health_by) references contacts (company_id, id);
    create index objectives_customer_health_by on objectives (company_id, customer_health_by);

    create function portal_decide_deliverable(deliverable uuid, verdict text, why text, at timestamptz) returns boolean
      language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      next_round integer;
      decider text;
    begin
      perform from deliverables d where d.company_id = portal_company() and d.id = deliverable
        and d.archived_at is null and d.shared_at is not null
        and (d.shared_contact_ids is null or portal_contact() = any (d.shared_contact_ids))
        and (d.approval_contact_id is null or d.approval_contact_id = portal_contact())
        and d.status = 'delivered' for update;
      if not found then return false; end if;
      select c.name into strict decider from contacts c where c.company_id = portal_company() and c.id = portal_contact();
      select coalesce(max(k.round), 0) + 1 into next_round from deliverable_decisions k
        where k.company_id = portal_company() and k.deliverable_id = deliverable;
      insert into deliverable_decisions (company_id, deliverable_id, round, decision, reason, decided_by, decided_by_name, decided_at)
        values (portal_company(), deliverable, next_round, verdict, why, portal_contact(), decider, at);
      update deliverables d set status = verdict, decision_round = next_round, decided_by = portal_contact(), decided_at = at,
        decision_reason = why, version = d.version + 1, updated_at = at
        where d.company_id = portal_company() and d.id = deliverable;
      return true;
    end $$;

    create function portal_rate_service(service uuid, rating integer, words text, at timestamptz) returns boolean
      language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      update services s set satisfaction = rating, satisfaction_comment = words, satisfaction_at = at,
        satisfaction_by = portal_contact(), version = s.version + 1, updated_at = at
        where s.company_id = portal_company() and s.id = service and s.archived_at is null and s.shared_at is not null
          and (s.shared_contact_ids is null or portal_contact() = any (s.shared_contact_ids)) and s.status = 'completed';
      return found;
    end $$;

    create function portal_rate_objective(objective uuid, rating integer, at timestamptz) returns boolean
      language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      update objectives o set customer_health = rating, customer_health_at = at, customer_health_by = portal_contact(),
        updated_at = at
        where o.company_id = portal_company() and o.id = objective and o.archived_at is null and o.shared_at is not null
          and (o.shared_contact_ids is null or portal_contact() = any (o.shared_contact_ids));
      return found;
    end $$;

    revoke execute on function portal_decide_deliverable, portal_rate_service, portal_rate_objective from public;
    grant execute on function portal_decide_deliverable, portal_rate_service, portal_rate_objective to tandem_portal;
    grant select (approval_contact_id) on deliverables to tandem_portal;
    grant select (satisfaction_comment, satisfaction_at) on services to tandem_portal;
    grant select (customer_health) on objectives to tandem_portal;
  `.execute(db);
}
