import { type RawBuilder, sql } from "kysely";
import type { SEARCH_KINDS } from "./search-kinds.ts";

/** What each kind of hit shows: row `r` at company `c`. Money only where the reader may see it. */
export function hitJson(seesMoney: boolean): Record<keyof typeof SEARCH_KINDS, RawBuilder<unknown>> {
  const value = seesMoney
    ? sql`case when r.value_minor is not null then json_build_object('minor', r.value_minor, 'currency', r.currency) end`
    : sql`null::json`;
  const company = sql`'company', json_build_object('id', c.id, 'name', c.name)`;
  return {
    companies: sql`'name', r.name, 'relationship', r.relationship, 'city', r.city, 'domain', r.domain,
      'ownerName', (select m.name from members m where m.id = r.owner_member_id),
      'renewalOn', (select f.renewal_on from company_figures f where f.company_id = r.id)`,
    contacts: sql`'name', r.name, 'title', r.title, 'email', r.email, 'roles', r.roles, 'endedOn', r.ended_on, ${company}`,
    deals: sql`'name', r.name, 'stage', (select s.name from stages s where s.id = r.stage_id), 'stageKind', r.stage_kind,
      'value', ${value}, ${company}`,
    objectives: sql`'title', r.title, 'status', r.status, 'baseline', r.baseline::text, 'current', r.current::text,
      'target', r.target::text, 'direction', r.direction, 'manualPercent', r.manual_percent, 'startOn', r.start_on,
      'dueOn', r.due_on, ${company}`,
    tickets: sql`'number', r.number, 'subject', r.subject, 'status', r.status, 'priority', r.priority,
      'waitingFor', r.waiting_for, ${company}`,
    services: sql`'name', r.name, 'status', r.status, ${company},
      'deliverableCount', (select count(*) from deliverables d where d.company_id = r.company_id and d.service_id = r.id
        and d.archived_at is null),
      'deliveredCount', (select count(*) from deliverables d where d.company_id = r.company_id and d.service_id = r.id
        and d.archived_at is null and d.status in ('delivered', 'approved'))`,
  };
}
