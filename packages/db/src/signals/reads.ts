import type { Signal } from "@tandem/domain/signals/signal";
import { sql } from "kysely";
import type { RecordList } from "../records/list-records.ts";
import { contactJson } from "../records/reference-json.ts";

/** What people at a company showed interest in, newest first. */
export const signalsOf = (companyId: string, { contactId }: { contactId?: string } = {}): RecordList<Signal> => ({
  table: "signals",
  json: sql`json_build_object('id', r.id, 'companyId', r.company_id, 'kind', r.kind, 'topic', r.topic,
    'detail', r.detail, 'contact', ${contactJson("r.contact_id", sql`${companyId}::uuid`)},
    'occurredAt', r.occurred_at, 'version', r.version)`,
  where: [
    sql`r.company_id = ${companyId}::uuid`,
    sql`r.archived_at is null`,
    ...(contactId ? [sql`r.contact_id = ${contactId}::uuid`] : []),
  ],
  sort: { by: sql`r.occurred_at`, type: "timestamptz", order: "desc" },
});
