import type { FoundRecord } from "@tandem/db/imports/find-records";
import { RECORD_TABLES } from "@tandem/db/records/record-tables";
import type { Field } from "@tandem/domain/imports/fields/field";
import { IMPORT_FIELDS } from "@tandem/domain/imports/fields/fields";
import type { FieldValue, FieldValues } from "@tandem/domain/imports/merge-record";
import type { Batch } from "./batch.ts";
import type { RecordSpec } from "./record-spec.ts";
import { numberFor, type RowIdentity } from "./row-identity.ts";

export const fieldsOf = (spec: RecordSpec): readonly Field[] => IMPORT_FIELDS[spec.kind].fields;

/** The columns of a spec's plain values: amounts and what stands in other tables are left out. */
export const plainColumns = ({ columns, persons = {} }: RecordSpec): string[] => [
  ...new Set([
    ...Object.values(columns),
    ...Object.values(persons).flatMap(({ member, contact }) => [member, contact]),
  ]),
];

/** What a row of the database says, in the values that an import compares and changes. */
export function valuesOfRow(spec: RecordSpec, { row }: Pick<FoundRecord, "row">): FieldValues {
  const values: Record<string, FieldValue> = {};
  for (const column of plainColumns(spec)) values[column] = plainValue(row[column], column in (spec.decimals ?? {}));
  for (const [field, column] of Object.entries(spec.money ?? {})) {
    const { [column]: minor, currency } = row;
    values[field] = typeof minor === "number" && typeof currency === "string" ? { minor, currency } : null;
  }
  return values;
}

/** Values as columns. */
export function columnsOf(spec: RecordSpec, values: FieldValues): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  for (const column of plainColumns(spec)) columns[column] = values[column] ?? null;
  for (const [field, column] of Object.entries(spec.money ?? {})) {
    const money = moneyIn(values, field);
    columns[column] = money?.minor ?? null;
    columns.currency = money?.currency ?? null;
  }
  return columns;
}

export function moneyIn(values: FieldValues, field: string): { minor: number; currency: string } | null {
  const value = values[field];
  return value && typeof value === "object" && "minor" in value ? value : null;
}

/** Numbers are exact text without superfluous zeros, times are ISO 8601 in UTC. */
function plainValue(value: unknown, isDecimal: boolean): FieldValue {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.toISOString();
  if (isDecimal) return plainDecimal(String(value));
  return value as FieldValue;
}

export const plainDecimal = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

/** A record's row as it is inserted. */
export function newRow(
  spec: RecordSpec,
  batch: Batch,
  row: { id: string; companyId: string; identity: RowIdentity; values: FieldValues; derived: Record<string, unknown> },
): Record<string, unknown> {
  const { dated, numbered } = RECORD_TABLES[spec.table];
  return {
    companyId: row.companyId,
    id: row.id,
    ...(dated && { createdAt: batch.now, updatedAt: batch.now }),
    ...columnsOf(spec, row.values),
    ...row.derived,
    source: row.identity.source,
    ...(numbered && { externalId: row.identity.externalId }),
  };
}

/** Every column that an import may change, with the new values. */
export function changedRow(
  spec: RecordSpec,
  batch: Batch,
  row: { known: FoundRecord; identity: RowIdentity; values: FieldValues; derived: Record<string, unknown> },
): Record<string, unknown> {
  const { dated, numbered } = RECORD_TABLES[spec.table];
  const { source, externalId } = numberFor(row.identity, row.known);
  return {
    companyId: row.known.companyId,
    id: row.known.id,
    ...columnsOf(spec, row.values),
    ...row.derived,
    ...(numbered && { source, externalId }),
    ...(dated && { updatedAt: batch.now }),
  };
}

/** By a value, or by learning what a source calls it. */
export const isChanged = (
  spec: RecordSpec,
  row: { known: FoundRecord; identity: RowIdentity; merged: { changes: FieldValues } },
): boolean =>
  Object.keys(row.merged.changes).length > 0 ||
  (RECORD_TABLES[spec.table].numbered && numberFor(row.identity, row.known).isNew);
