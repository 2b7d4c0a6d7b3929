import { listToldFields } from "@tandem/db/provenance/reads";
import { type ObservedRecord, recordProvenance } from "@tandem/db/provenance/writes";
import { type FieldValues, type MergedRecord, mergeRecord, observeNew } from "@tandem/domain/imports/merge-record";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import { type Batch, type RowOutcome, touch } from "./batch.ts";

/** A row that has found its record. */
export interface MatchedRow<Known> {
  read: ReadRow;
  known: Known;
  incoming: FieldValues;
}

type Placed = { id: string; companyId: string; values: FieldValues };

/** What each row changes of its record, and what a person changed since this source last spoke. */
export async function mergeRows<Known extends Placed, Row extends MatchedRow<Known>>(
  batch: Batch,
  object: string,
  rows: readonly Row[],
  defaults?: FieldValues,
): Promise<(Row & { merged: MergedRecord })[]> {
  const toldTo = await listToldFields(
    batch.trx,
    { object, source: batch.run.source },
    rows.map(({ known }) => known),
  );
  return rows.map((row) => ({
    ...row,
    merged: mergeRecord(row.known.values, row.incoming, toldTo(row.known.id), defaults),
  }));
}

/** Where the facts of a batch's records came from. */
export async function rememberSources(
  batch: Batch,
  object: string,
  {
    created,
    merged,
  }: { created: readonly NewRecord[]; merged: readonly (MatchedRow<Placed> & { merged: MergedRecord })[] },
): Promise<void> {
  const records: ObservedRecord[] = [
    ...created.map(({ read, id, companyId, incoming }) => ({
      companyId,
      recordId: id,
      ...called(read),
      fields: observeNew(incoming),
    })),
    ...merged.map(({ read, known, merged: { observed } }) => ({
      companyId: known.companyId,
      recordId: known.id,
      ...called(read),
      fields: observed,
    })),
  ];
  const { source, id: importId } = batch.run;
  await recordProvenance(batch.trx, { object, source, importId, observedAt: batch.now }, records);
}

export interface NewRecord {
  read: ReadRow;
  id: string;
  companyId: string;
  incoming: FieldValues;
}

/**
 * A record that no system has numbered yet takes the number it has in this one; a record that bears another system's
 * keeps it.
 */
export function numberOf({ run }: Batch, read: ReadRow, known: { source: string | null; externalId: string | null }) {
  const externalId = typeof read.values.externalId === "string" ? read.values.externalId : null;
  const isNew = known.externalId === null && externalId !== null;
  return isNew
    ? { source: run.source, externalId, isNew }
    : { source: known.source, externalId: known.externalId, isNew };
}

const called = ({ values, row }: ReadRow) => ({
  sourceRecord: typeof values.externalId === "string" ? values.externalId : `row ${row}`,
});

/** The outcome of a merged row; a changed one counts for its company. */
export function outcomeOf(
  batch: Batch,
  row: MatchedRow<Placed> & { merged: MergedRecord },
  isChanged: boolean,
): RowOutcome {
  if (isChanged) touch(batch, row.known.companyId, "updated");
  return { row: row.read.row, result: isChanged ? "updated" : "unchanged", kept: row.merged.kept.length };
}

export function outcomeOfNew(batch: Batch, { read, companyId }: NewRecord): RowOutcome {
  touch(batch, companyId, "created");
  return { row: read.row, result: "created", kept: 0 };
}
