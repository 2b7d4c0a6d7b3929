import type { FieldValue } from "@tandem/domain/imports/merge-record";
import type { Kysely } from "kysely";
import type { Database } from "../schema/database.ts";

const NOTHING_TOLD: ReadonlyMap<string, FieldValue> = new Map();

/** What the source said last, by record and field. */
export async function listToldFields(
  db: Kysely<Database>,
  { object, source }: { object: string; source: string },
  records: readonly { companyId: string; id: string }[],
): Promise<(recordId: string) => ReadonlyMap<string, FieldValue>> {
  if (records.length === 0) return () => NOTHING_TOLD;
  const rows = await db
    .selectFrom("provenance")
    .select(["recordId", "field", "value"])
    .where("companyId", "in", [...new Set(records.map(({ companyId }) => companyId))])
    .where("object", "=", object)
    .where(
      "recordId",
      "in",
      records.map(({ id }) => id),
    )
    .where("source", "=", source)
    .execute();
  const told = new Map<string, Map<string, FieldValue>>();
  for (const { recordId, field, value } of rows) {
    const fields = told.get(recordId) ?? new Map<string, FieldValue>();
    told.set(recordId, fields.set(field, value as FieldValue));
  }
  return (recordId) => told.get(recordId) ?? NOTHING_TOLD;
}
