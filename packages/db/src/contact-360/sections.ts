import { type RawBuilder, sql } from "kysely";
import { listJson } from "../company-360/list-json.ts";
import { ticketJson } from "../company-360/ticket-json.ts";
import { memberJson } from "../records/reference-json.ts";

export interface ContactScope {
  /** Bound: every nested select names them. */
  company: RawBuilder<string>;
  contact: RawBuilder<string>;
  now: Date;
}

/**
 * The same human at every company of the book, those who are there first. It is the one list that leaves the company:
 * person_id ties the rows, and no more than a title and two days of them is shown.
 */
export const employments = ({ company, contact }: ContactScope) =>
  listJson(
    sql`json_build_object('contactId', p.id, 'company', json_build_object('id', o.id, 'name', o.name), 'title', p.title,
      'startedOn', p.started_on, 'endedOn', p.ended_on, 'isArchived', p.archived_at is not null)`,
    sql`from contacts p join companies o on o.id = p.company_id
      where p.person_id = k.person_id and (p.archived_at is null or (p.company_id = ${company} and p.id = ${contact}))
      order by p.ended_on is not null, p.ended_on desc, p.started_on desc nulls last, p.id desc limit 20`,
  );

export const titles = ({ company, contact }: ContactScope) =>
  listJson(
    sql`json_build_object('title', t.title, 'fromOn', t.from_on)`,
    sql`from contact_titles t where t.company_id = ${company} and t.contact_id = ${contact}
      order by t.from_on desc, t.id desc limit 20`,
  );

export const valuePathMoves = ({ company, contact }: ContactScope) =>
  listJson(
    sql`json_build_object('fromStage', v.from_stage, 'toStage', v.to_stage, 'reason', v.reason,
      'movedBy', ${memberJson("v.moved_by")}, 'movedAt', v.moved_at)`,
    sql`from value_path_moves v where v.company_id = ${company} and v.contact_id = ${contact}
      order by v.moved_at desc, v.id desc limit 20`,
  );

/** Those that are open first, then the latest. */
export const tickets = ({ company, contact }: ContactScope) =>
  listJson(
    ticketJson(company),
    sql`from tickets r where r.company_id = ${company} and r.requester_contact_id = ${contact} and r.archived_at is null
      order by r.status not in ('open', 'pending'), r.opened_at desc, r.id desc limit 10`,
  );

/** What the person showed interest in, the latest topic first. */
export const signalTopics = ({ company, contact }: ContactScope) =>
  listJson(
    sql`json_build_object('topic', g.topic, 'count', g.count, 'kinds', g.kinds, 'lastAt', g.last_at, 'lastDetail', g.last_detail)`,
    sql`from (select s.topic, count(*) as count, json_agg(distinct s.kind order by s.kind) as kinds, max(s.occurred_at) as last_at,
          (array_agg(s.detail order by s.occurred_at desc, s.id desc))[1] as last_detail
        from signals s where s.company_id = ${company} and s.contact_id = ${contact} and s.archived_at is null
        group by s.topic) g
      order by g.last_at desc, g.topic limit 20`,
  );

const meetingsOf = ({ company, contact }: ContactScope, rest: RawBuilder<unknown>) =>
  listJson(
    sql`json_build_object('id', g.id, 'title', g.title, 'kind', g.kind, 'status', g.status, 'startsAt', g.starts_at,
      'endsAt', g.ends_at)`,
    sql`from meetings g where g.company_id = ${company} and g.archived_at is null
      and g.id in (select a.meeting_id from meeting_attendees a where a.company_id = ${company} and a.contact_id = ${contact})
      ${rest}`,
  );

/** What is planned and not over. */
export const upcomingMeetings = (scope: ContactScope) =>
  meetingsOf(
    scope,
    sql`and g.status = 'planned' and g.ends_at >= ${scope.now}::timestamptz order by g.starts_at, g.id limit 10`,
  );

/** What was, the latest first; what was called off is no meeting that took place, and is left out. */
export const pastMeetings = (scope: ContactScope) =>
  meetingsOf(
    scope,
    sql`and g.status <> 'cancelled' and (g.status = 'held' or g.ends_at < ${scope.now}::timestamptz)
      order by g.starts_at desc, g.id desc limit 10`,
  );
