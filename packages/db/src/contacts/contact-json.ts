import type { Contact } from "@tandem/domain/contacts/contact";
import { type RawBuilder, sql } from "kysely";

/** Events that count as activity; `now` is bound. */
export const isActivity = (now: Date) => sql`e.occurred_at <= ${now}::timestamptz and e.sensitivity <> 'private'
  and e.type not in ('enrichment_update', 'integration_event', 'health_band')`;

/**
 * Contacts (`contact_id`) that the company's newest events name, and when (`latest`). Asking the index of all events for
 * each contact costs more the more a contact does; those who do much are among these.
 */
export const recentlyActive = (companyId: RawBuilder<unknown>, now: Date): RawBuilder<unknown> =>
  sql`select named.contact_id, max(e.occurred_at) as latest
    from (select e.contact_ids, e.occurred_at from timeline_events e where e.company_id = ${companyId} and ${isActivity(now)}
      order by e.occurred_at desc, e.id desc limit 500) e, unnest(e.contact_ids) as named (contact_id)
    group by named.contact_id`;

/**
 * The row `contacts k` as the apps see it. `companyId` is the bound parameter of the one company that is read, or
 * `k.company_id` where the whole book is. The last activity is the newest event so far that names the contact; `known`,
 * where it is not null, says it already.
 */
export function contactJson(
  companyId: RawBuilder<unknown>,
  now: Date,
  known: RawBuilder<unknown> = sql`null::timestamptz`,
): RawBuilder<Contact> {
  return sql<Contact>`json_build_object(
    'id', k.id, 'companyId', k.company_id, 'personId', k.person_id, 'name', k.name, 'title', k.title,
    'department', k.department, 'photo', case when k.archived_at is null then k.photo_file end, 'email', k.email, 'otherEmails', k.other_emails, 'phones', k.phones, 'roles', k.roles,
    'rolesConfirmedAt', k.roles_confirmed_at, 'valuePathStage', k.value_path_stage, 'startedOn', k.started_on,
    'endedOn', k.ended_on, 'lastActivityAt', coalesce(${known}, (select max(e.occurred_at) from timeline_events e
      where e.company_id = ${companyId} and e.contact_ids @> array[k.id] and ${isActivity(now)})),
    'portalAccess', (select json_build_object('grantedAt', a.granted_at, 'lastVisitAt', a.last_visit_at,
        'seesAllTickets', a.sees_all_tickets)
      from portal_access a where a.company_id = ${companyId} and a.contact_id = k.id and a.withdrawn_at is null),
    'version', k.version, 'createdAt', k.created_at, 'updatedAt', k.updated_at, 'archivedAt', k.archived_at)`;
}
