import type { Deliverable, Service } from "@tandem/domain/services/service";
import { serviceHealth } from "@tandem/domain/services/service-health";
import { type RawBuilder, sql } from "kysely";
import { memberJson } from "../records/reference-json.ts";

/** A service as stored: its health is computed when it is read. */
export type ServiceJson = Omit<Service, "health">;

/**
 * One row of `services`, as `s` or under another name, with its deliverables and its sessions before and after `now`.
 * `companyId` is the bound parameter of a company's query, or the row's own across the book: every nested select names it.
 */
export function serviceJson(companyId: RawBuilder<unknown>, now: Date, alias = "s"): RawBuilder<ServiceJson> {
  const s = sql.raw(alias);
  return sql<ServiceJson>`json_build_object(
    'id', ${s}.id, 'companyId', ${s}.company_id, 'name', ${s}.name, 'description', ${s}.description, 'kind', ${s}.kind, 'status', ${s}.status,
    'owner', ${memberJson(`${alias}.owner_member_id`)}, 'startsOn', ${s}.starts_on, 'endsOn', ${s}.ends_on,
    'completedAt', ${s}.completed_at, 'satisfaction', ${s}.satisfaction, 'satisfactionComment', ${s}.satisfaction_comment, 'satisfactionAt', ${s}.satisfaction_at,
    'satisfactionBy', (select k.name from contacts k where k.company_id = ${companyId} and k.id = ${s}.satisfaction_by),
    'deliverables', (select coalesce(json_agg(${deliverableJson(companyId)} order by d.position, d.id), '[]'::json)
      from deliverables d where d.company_id = ${companyId} and d.service_id = ${s}.id and d.archived_at is null),
    'lastSessionAt', (select max(g.starts_at) from meetings g where g.company_id = ${companyId} and g.service_id = ${s}.id
      and g.status <> 'cancelled' and g.archived_at is null and g.starts_at <= ${now}::timestamptz),
    'nextSessionAt', (select min(g.starts_at) from meetings g where g.company_id = ${companyId} and g.service_id = ${s}.id
      and g.status = 'planned' and g.archived_at is null and g.starts_at > ${now}::timestamptz),
    'isShared', ${s}.shared_at is not null, 'isArchived', ${s}.archived_at is not null, 'version', ${s}.version)`;
}

/** One row of `deliverables d`. */
export function deliverableJson(companyId: RawBuilder<unknown>): RawBuilder<Deliverable> {
  return sql<Deliverable>`json_build_object('id', d.id, 'title', d.title, 'description', d.description, 'status', d.status,
    'owner', ${memberJson("d.owner_member_id")}, 'dueOn', d.due_on, 'deliveredAt', d.delivered_at,
    'decidedBy', (select k.name from contacts k where k.company_id = ${companyId} and k.id = d.decided_by),
    'decidedAt', d.decided_at, 'decisionReason', d.decision_reason,
    'earlierDecisions', (select coalesce(json_agg(json_build_object('decision', w.decision, 'reason', w.reason,
        'decidedBy', w.decided_by_name, 'decidedAt', w.decided_at) order by w.round desc), '[]'::json)
      from deliverable_decisions w where w.company_id = ${companyId} and w.deliverable_id = d.id
        and w.round is distinct from d.decision_round),
    'approval', (select json_build_object('contact', json_build_object('id', k.id, 'name', k.name), 'requestedAt', d.approval_requested_at)
      from contacts k where k.company_id = ${companyId} and k.id = d.approval_contact_id), 'version', d.version)`;
}

/** With its health on that workspace day. */
export function toService(row: ServiceJson, today: string): Service {
  return { ...row, health: serviceHealth(row, row.deliverables, today) };
}
