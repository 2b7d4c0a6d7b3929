import type { Clearance } from "@tandem/domain/access/actor";
import type { Call, WholeCall } from "@tandem/domain/calls/call";
import { sql } from "kysely";
import type { RecordList } from "../records/list-records.ts";
import { contactJson, memberJson } from "../records/reference-json.ts";

/** The same with what was said, for a reader who may see what is personal. */
export const wholeCallsOf = (companyId: string, clearances: readonly Clearance[]): RecordList<WholeCall> => {
  const calls = callsOf(companyId);
  const transcript = clearances.includes("personal") ? sql`r.transcript` : sql`null::text`;
  return { ...calls, json: sql`(${calls.json})::jsonb || jsonb_build_object('transcript', ${transcript})` };
};

/** The calls with a company, newest first. */
export const callsOf = (companyId: string): RecordList<Call> => ({
  table: "calls",
  json: sql`json_build_object('id', r.id, 'companyId', r.company_id, 'direction', r.direction, 'startedAt', r.started_at,
    'seconds', r.seconds, 'connected', r.connected, 'disposition', r.disposition, 'summary', r.summary,
    'recordingUrl', r.recording_url, 'contact', ${contactJson("r.contact_id", sql`${companyId}::uuid`)},
    'member', ${memberJson("r.member_id")}, 'dealId', r.deal_id, 'version', r.version)`,
  where: [sql`r.company_id = ${companyId}::uuid`, sql`r.archived_at is null`],
  sort: { by: sql`r.started_at`, type: "timestamptz", order: "desc" },
});
