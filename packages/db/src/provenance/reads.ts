import type { FieldValue } from "@tandem/domain/imports/merge-record";
import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

/** What a source said of a record, field by field, and since when. */
export interface Told {
  companyId: string;
  recordId: string;
  told: Readonly<Record<string, FieldValue>>;
  earlier: Readonly<Record<string, { observedAt: string; importId: string | null }>>;
  sourceRecord: string | null;
  observedAt: string;
  importId: string | null;
}

/** What the source said last of these records. */
export async function listTold(
  db: Kysely<Database>,
  { object, source }: { object: string; source: string },
  records: readonly { companyId: string; id: string }[],
): Promise<Map<string, Told>> {
  if (records.length === 0) return new Map();
  const { rows } = await sql<Told>`
    select p.company_id, p.record_id, p.told, p.earlier, p.source_record, to_json(p.observed_at) #>> '{}' as observed_at, p.import_id
    from json_to_recordset(${keysOf(records)}::json) as k ("companyId" uuid, id uuid)
    join provenance p on p.company_id = k."companyId" and p.object = ${object} and p.record_id = k.id and p.source = ${source}`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.recordId, row]));
}

const keysOf = (records: readonly { companyId: string; id: string }[]) =>
  JSON.stringify(records.map(({ companyId, id }) => ({ companyId, id })));
