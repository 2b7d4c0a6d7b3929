import type { ObservedField } from "@tandem/domain/imports/merge-record";
import { sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

export interface ObservedRecord {
  companyId: string;
  recordId: string;
  /** What the source calls the record. */
  sourceRecord: string | null;
  fields: readonly ObservedField[];
}

/** Remembers what a source said about records' fields; what it said before is overwritten. */
export async function recordProvenance(
  trx: Transaction<Database>,
  from: { object: string; source: string; importId: string | null; observedAt: Date },
  records: readonly ObservedRecord[],
): Promise<void> {
  const rows = records.flatMap(({ companyId, recordId, sourceRecord, fields }) =>
    fields.map(({ field, value, previous }) => ({ companyId, recordId, sourceRecord, field, value, previous })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into provenance (company_id, object, record_id, field, source, value, previous, source_record, observed_at, import_id)
    select r."companyId", ${from.object}, r."recordId", r.field, ${from.source}, r.value, r.previous, r."sourceRecord",
      ${from.observedAt}::timestamptz, ${from.importId}::uuid
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r ("companyId" uuid, "recordId" uuid, "sourceRecord" text, field text, value jsonb, previous jsonb)
    on conflict (company_id, object, record_id, field, source) do update set value = excluded.value, previous = excluded.previous,
      source_record = excluded.source_record, observed_at = excluded.observed_at, import_id = excluded.import_id`.execute(
    trx,
  );
}
