import { snapshotRecords } from "@tandem/db/imports/snapshots";
import { listTold, type Told } from "@tandem/db/provenance/reads";
import { type FieldValues, type MergedRecord, mergeRecord } from "@tandem/domain/imports/merge-record";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import { type Batch, type RowOutcome, touch } from "./batch.ts";
import { identityOf, numberFor } from "./row-identity.ts";

/** A row that has found its record. */
export interface MatchedRow<Known> {
  read: ReadRow;
  known: Known;
  incoming: FieldValues;
}

/** A record in its place, with what it says of the fields that can be imported. */
export type Placed = { id: string; companyId: string; values: FieldValues; externalId?: string | null };

export type MergedRow<Known extends Placed> = MatchedRow<Known> & {
  merged: MergedRecord;
  toldBefore: Told | null;
  /** The record and its parts as they were, where it may be written; null in a trial. */
  before: string | null;
};

/** What each row changes of its record, and what a person changed since this source last spoke. */
export async function mergeRows<Known extends Placed, Row extends MatchedRow<Known>>(
  batch: Batch,
  object: string,
  rows: readonly Row[],
  defaults?: FieldValues,
): Promise<(Row & Omit<MergedRow<Known>, keyof MatchedRow<Known>>)[]> {
  const { trx, run } = batch;
  const records = rows.map(({ known }) => known);
  const told = await listTold(trx, { object, source: run.source }, records);
  const merged = rows.map((row) => {
    const toldBefore = told.get(row.known.id) ?? null;
    return {
      ...row,
      toldBefore,
      merged: mergeRecord(row.known.values, row.incoming, toldBefore?.told ?? {}, defaults),
    };
  });
  const written = merged.filter(({ read, known, merged: { observed, changes } }) => {
    const isNumbered = known.externalId === null && read.values.externalId !== undefined;
    return isNumbered || Object.keys({ ...observed, ...changes }).length > 0;
  });
  const before = run.dryRun
    ? null
    : await snapshotRecords(
        trx,
        object,
        written.map(({ known }) => known),
      );
  return merged.map((row) => ({ ...row, before: before?.get(row.known.id) ?? null }));
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
export const numberOf = (
  { run }: Batch,
  read: ReadRow,
  known: { source: string | null; externalId: string | null },
): ReturnType<typeof numberFor> => numberFor(identityOf(read, run), known);

/** The outcome of a merged row; a changed one counts for its company. */
export function outcomeOf(batch: Batch, row: MergedRow<Placed>, isChanged: boolean): RowOutcome {
  if (isChanged) touch(batch, row.known.companyId, "updated");
  return { row: row.read.row, result: isChanged ? "updated" : "unchanged", kept: row.merged.kept.length };
}

export function outcomeOfNew(batch: Batch, { read, companyId }: NewRecord): RowOutcome {
  touch(batch, companyId, "created");
  return { row: read.row, result: "created", kept: 0 };
}
