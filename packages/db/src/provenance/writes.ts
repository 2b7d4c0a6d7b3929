import { sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";
import type { Told } from "./reads.ts";

/** Remembers what a source says of records, in the place of what it said before. */
export async function recordTold(
  trx: Transaction<Database>,
  { object, source }: { object: string; source: string },
  records: readonly Told[],
): Promise<void> {
  if (records.length === 0) return;
  await sql`
    insert into provenance (company_id, object, record_id, source, told, earlier, source_record, observed_at, import_id)
    select r."companyId", ${object}, r."recordId", ${source}, r.told, r.earlier, r."sourceRecord", r."observedAt", r."importId"
    from json_to_recordset(${JSON.stringify(records)}::json) as r ("companyId" uuid, "recordId" uuid, told jsonb, earlier jsonb,
      "sourceRecord" text, "observedAt" timestamptz, "importId" uuid)
    on conflict (company_id, object, record_id, source) do update set told = excluded.told, earlier = excluded.earlier,
      source_record = excluded.source_record, observed_at = excluded.observed_at, import_id = excluded.import_id`.execute(
    trx,
  );
}
