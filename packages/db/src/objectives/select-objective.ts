import type { Objective } from "@tandem/domain/objectives/objective";
import { progressOf } from "@tandem/domain/objectives/progress";
import { type RawBuilder, sql } from "kysely";
import { memberJson } from "../records/reference-json.ts";

/** An objective as stored: its progress is computed when it is read. */
export type ObjectiveJson = Omit<Objective, "progress">;

/**
 * One row of `objectives o` with everything shown of it. `companyId` is the bound parameter of a company's query, or
 * `o.company_id` across the book: every nested select names it.
 */
export function objectiveJson(companyId: RawBuilder<unknown>): RawBuilder<ObjectiveJson> {
  return sql<ObjectiveJson>`json_build_object(
    'id', o.id, 'companyId', o.company_id, 'title', o.title, 'description', o.description,
    'assignee', case
      when o.assignee_member_id is not null then (select json_build_object('kind', 'member', 'id', m.id, 'name', m.name,
        'job', m.job, 'photo', m.photo_file) from members m where m.id = o.assignee_member_id)
      when o.assignee_contact_id is not null then (select json_build_object('kind', 'contact', 'id', c.id, 'name', c.name,
        'title', c.title) from contacts c where c.company_id = ${companyId} and c.id = o.assignee_contact_id) end,
    'collaborators', (select coalesce(json_agg(k.email order by k.email), '[]') from objective_collaborators k
      where k.company_id = ${companyId} and k.objective_id = o.id),
    'priority', o.priority, 'risk', o.risk, 'riskNote', o.risk_note, 'health', o.health, 'customerHealth', o.customer_health, 'startOn', o.start_on, 'dueOn', o.due_on,
    'baseline', trim_scale(o.baseline)::text, 'current', trim_scale(o.current)::text, 'target', trim_scale(o.target)::text,
    'unit', o.unit, 'direction', o.direction, 'manualPercent', o.manual_percent,
    'completion', o.completion, 'attribute', (select json_build_object('id', a.id, 'key', a.key, 'name', a.name)
      from attributes a where a.id = o.attribute_id),
    'status', o.status, 'statusReason', o.status_reason, 'completedAt', o.completed_at,
    'milestones', (select coalesce(json_agg(json_build_object('id', s.id, 'title', s.title, 'dueOn', s.due_on,
      'reachedAt', s.reached_at) order by s.position, s.id), '[]') from objective_milestones s
      where s.company_id = ${companyId} and s.objective_id = o.id),
    'tags', (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'colour', t.colour) order by t.name, t.id), '[]')
      from objective_tags g join tags t on t.id = g.tag_id
      where g.company_id = ${companyId} and g.objective_id = o.id and t.archived_at is null),
    'sharedCommentCount', (select count(*) from objective_comments k where k.company_id = ${companyId}
      and k.objective_id = o.id and k.visibility = 'shared' and k.archived_at is null),
    'internalCommentCount', (select count(*) from objective_comments k where k.company_id = ${companyId}
      and k.objective_id = o.id and k.visibility = 'internal' and k.archived_at is null),
    'share', (select json_build_object('sharedAt', h.shared_at, 'contactIds', h.contact_ids,
        'sharedBy', ${memberJson("h.shared_by")})
      from shares h where h.company_id = ${companyId} and h.object = 'objective' and h.record_id = o.id and h.withdrawn_at is null),
    'version', o.version, 'createdAt', o.created_at, 'updatedAt', o.updated_at, 'archivedAt', o.archived_at)`;
}

/** With its progress, and the pace it has on that workspace day. */
export function toObjective(row: ObjectiveJson, today: string): Objective {
  return { ...row, progress: progressOf(row, today) };
}
