import type { Meeting, MeetingColumn, MeetingFilters } from "@tandem/domain/meetings/meeting";
import { type RawBuilder, sql } from "kysely";
import { containing } from "../companies/like-pattern.ts";
import type { RecordList } from "../records/list-records.ts";
import { type SortKeys, sortableTime, sortOf } from "../records/sort-key.ts";
import { meetingsOf } from "./reads.ts";

const KEYS: SortKeys<MeetingColumn> = {
  starts: { by: sql`r.starts_at`, type: "timestamptz" },
  title: { by: sql`lower(r.title)`, type: "text" },
  kind: { by: sql`(r.kind || ' ' || ${sortableTime(sql`r.starts_at`)})`, type: "text" },
};

/** The meetings of a company that are asked for, the latest first unless sorted otherwise. */
export function meetingsAsked(
  companyId: string,
  { sort = "-starts", ...filters }: MeetingFilters,
  now: Date,
): RecordList<Meeting> {
  const all = meetingsOf(companyId);
  return { ...all, where: [...all.where, ...conditions(companyId, filters, now)], sort: sortOf(KEYS, sort) };
}

/** Those to come or under way, the next one first. */
export const upcomingMeetingsOf = (companyId: string, now: Date): RecordList<Meeting> =>
  meetingsAsked(companyId, { when: "upcoming", sort: "starts" }, now);

/** Those that are over: held, cancelled, or planned for a time that has gone by; the latest first. */
export const pastMeetingsOf = (companyId: string, now: Date): RecordList<Meeting> =>
  meetingsAsked(companyId, { when: "past" }, now);

function* conditions(
  companyId: string,
  { status, serviceId, when, kind, q }: Omit<MeetingFilters, "sort">,
  now: Date,
): Generator<RawBuilder<unknown>> {
  const isAhead = sql`(r.status = 'planned' and r.ends_at >= ${now}::timestamptz)`;
  if (status) yield sql`r.status = ${sql.lit(status)}`;
  if (serviceId) yield sql`r.service_id = ${serviceId}::uuid`;
  if (when) yield when === "upcoming" ? isAhead : sql`not ${isAhead}`;
  if (kind) yield sql`r.kind = ${sql.lit(kind)}`;
  if (q)
    yield sql`(r.title ilike ${containing(q)} or r.location ilike ${containing(q)} or exists (
      select from meeting_attendees a
        left join contacts k on k.company_id = ${companyId}::uuid and k.id = a.contact_id
        left join members m on m.id = a.member_id
      where a.company_id = ${companyId}::uuid and a.meeting_id = r.id
        and coalesce(k.name, m.name, a.email::text) ilike ${containing(q)}))`;
}
