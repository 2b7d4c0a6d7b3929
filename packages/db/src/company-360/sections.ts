import { OBJECTIVE_STATUSES } from "@tandem/domain/objectives/objective";
import { SERVICE_STATUSES } from "@tandem/domain/services/service";
import { type RawBuilder, sql } from "kysely";
import { contactJson, recentlyActive } from "../contacts/contact-json.ts";
import { dealJson } from "../deals/select-deal.ts";
import { objectiveJson } from "../objectives/select-objective.ts";
import { moneyJson } from "../records/reference-json.ts";
import { serviceJson } from "../services/select-service.ts";
import type { TimelineReader } from "../timeline/reader.ts";
import { listJson } from "./list-json.ts";
import { ticketJson } from "./ticket-json.ts";

export interface SectionScope {
  companyId: string;
  /** The same, bound: every nested select names it. */
  company: RawBuilder<string>;
  reader: TimelineReader;
  now: Date;
  today: RawBuilder<string>;
}

export const openDeals = ({ companyId, company, reader }: SectionScope) =>
  listJson(
    dealJson({ companyId, clearances: reader.clearances }),
    sql`from deals r where r.company_id = ${company} and r.stage_kind = 'open' and r.archived_at is null
      order by r.expected_close_on nulls last, r.id limit 50`,
  );

export const closedDeals = ({ companyId, company, reader }: SectionScope) =>
  listJson(
    dealJson({ companyId, clearances: reader.clearances }),
    sql`from deals r where r.company_id = ${company} and r.stage_kind <> 'open' and r.archived_at is null
      order by r.closed_on desc, r.id desc limit 10`,
  );

/** Those who are there: those with a role first, by name. */
export const contacts = ({ company, now }: SectionScope) =>
  listJson(
    contactJson(company, now, sql`active.latest`),
    sql`from contacts k left join (${recentlyActive(company, now)}) active on active.contact_id = k.id
      where k.company_id = ${company} and k.archived_at is null and k.ended_on is null
      order by k.roles = '{}', lower(k.name), k.id limit 50`,
  );

export const objectives = ({ company }: SectionScope) =>
  listJson(
    objectiveJson(company),
    sql`from objectives o where o.company_id = ${company} and o.archived_at is null
      order by array_position(${sql.lit(`{${OBJECTIVE_STATUSES.join()}}`)}::text[], o.status), o.due_on nulls last, o.id limit 50`,
  );

/** What runs first, then what is planned, paused, done. */
export const services = ({ company, now }: SectionScope) =>
  listJson(
    serviceJson(company, now),
    sql`from services s where s.company_id = ${company} and s.archived_at is null
      order by s.status <> 'active', array_position(${sql.lit(`{${SERVICE_STATUSES.join()}}`)}::text[], s.status), s.starts_on desc nulls last, s.id
      limit 20`,
  );

/** Those that are open first, then the latest. */
export const tickets = ({ company }: SectionScope) =>
  listJson(
    ticketJson(company),
    sql`from tickets r where r.company_id = ${company} and r.archived_at is null
      order by r.status not in ('open', 'pending'), r.opened_at desc, r.id desc limit 20`,
  );

/** Those that run or are about to. */
export const subscriptions = ({ company, reader, today }: SectionScope) =>
  listJson(
    sql`json_build_object('id', r.id, 'name', r.name, 'plan', r.plan, 'seats', r.seats,
      'amount', ${moneyJson(reader.clearances, "r.amount_minor", "r.currency")}, 'billing', r.billing,
      'startsOn', r.starts_on, 'endsOn', r.ends_on, 'renewsOn', r.renews_on)`,
    sql`from subscriptions r where r.company_id = ${company} and r.archived_at is null
        and (r.ends_on is null or r.ends_on >= ${today})
      order by r.renews_on nulls last, r.id limit 20`,
  );

export const team = ({ company }: SectionScope) =>
  listJson(
    sql`json_build_object('id', m.id, 'name', m.name, 'job', m.job, 'photo', m.photo_file)`,
    sql`from company_team t join members m on m.id = t.member_id
      where t.company_id = ${company} and t.left_at is null and m.active
      order by m.id is distinct from c.owner_member_id, lower(m.name), m.id limit 50`,
  );

export const portalContacts = ({ company }: SectionScope) =>
  listJson(
    sql`json_build_object('id', k.id, 'name', k.name, 'title', k.title)`,
    sql`from portal_access a join contacts k on k.company_id = ${company} and k.id = a.contact_id
      where a.company_id = ${company} and a.withdrawn_at is null and k.archived_at is null and k.ended_on is null
      order by lower(k.name), k.id limit 50`,
  );

/** Meetings to come and tasks to do, by time; a task counts from the start of its day, one without a day comes last. */
export const upcoming = ({ company, now, today }: SectionScope) =>
  listJson(
    sql`u.item`,
    sql`from (
      (select g.starts_at as due, g.id, json_build_object('kind', 'meeting', 'id', g.id, 'title', g.title, 'at', g.starts_at,
          'dueOn', null, 'isLate', false) as item
        from meetings g where g.company_id = ${company} and g.status = 'planned' and g.archived_at is null
          and g.ends_at >= ${now}::timestamptz
        order by g.starts_at, g.id limit 10)
      union all
      (select t.due_on::timestamp at time zone w.time_zone, t.id, json_build_object('kind', 'task', 'id', t.id,
          'title', t.title, 'at', null, 'dueOn', t.due_on, 'isLate', coalesce(t.due_on < ${today}, false))
        from tasks t where t.company_id = ${company} and t.status = 'open' and t.archived_at is null
        order by t.due_on nulls last, t.id limit 10)) u
    order by u.due nulls last, u.id`,
  );
