import type { Meeting } from "@tandem/domain/meetings/meeting";
import { sql } from "kysely";
import type { RecordList } from "../records/list-records.ts";
import { memberJson } from "../records/reference-json.ts";

const attendeesOf = (companyId: string) => sql`coalesce((
  select json_agg(json_build_object('contactId', a.contact_id, 'memberId', a.member_id, 'email', a.email,
    'name', coalesce(k.name, m.name, a.email::text), 'response', a.response) order by a.id)
  from meeting_attendees a
    left join contacts k on k.company_id = ${companyId}::uuid and k.id = a.contact_id
    left join members m on m.id = a.member_id
  where a.company_id = ${companyId}::uuid and a.meeting_id = r.id), '[]'::json)`;

const invitationsOf = (companyId: string) => sql`coalesce((
  select json_agg(json_build_object('address', i.address, 'name', i.name, 'method', i.method, 'state', i.state,
    'note', i.note) order by i.id)
  from meeting_invitations i where i.company_id = ${companyId}::uuid and i.meeting_id = r.id), '[]'::json)`;

/** The appointments of a company, the latest first; what is to come stands on top. */
export const meetingsOf = (companyId: string): RecordList<Meeting> => ({
  table: "meetings",
  json: sql`json_build_object('id', r.id, 'companyId', r.company_id, 'title', r.title, 'kind', r.kind,
    'status', r.status, 'startsAt', r.starts_at, 'endsAt', r.ends_at, 'location', r.location, 'agenda', r.agenda,
    'notes', r.notes, 'sharedNotes', r.shared_notes, 'outcome', r.outcome,
    'organizer', ${memberJson("r.organizer_member_id")}, 'attendees', ${attendeesOf(companyId)},
    'serviceId', r.service_id, 'dealId', r.deal_id, 'isShared', r.shared_at is not null,
    'invitationText', r.invitation_text, 'invitations', ${invitationsOf(companyId)}, 'version', r.version)`,
  where: [sql`r.company_id = ${companyId}::uuid`, sql`r.archived_at is null`],
  sort: { by: sql`r.starts_at`, type: "timestamptz", order: "desc" },
});
