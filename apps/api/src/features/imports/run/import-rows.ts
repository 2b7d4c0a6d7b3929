import type { ReadRow } from "@tandem/domain/imports/read-row";
import type { Batch, KindOfRecord, RowOutcome } from "../records/batch.ts";

/**
 * The rows of a batch in waves: a row that means the same record as an earlier one comes after it, and a row that names
 * a record of the batch is tried again once something was written. What still waits in the end is handed back so.
 */
export async function importRows(batch: Batch, kind: KindOfRecord, reads: readonly ReadRow[]): Promise<RowOutcome[]> {
  const settled: RowOutcome[] = [];
  let waiting: RowOutcome[] = [];
  let left = reads;
  while (left.length > 0) {
    const { wave, later } = takeWave(batch, kind, left);
    const outcomes = await kind.upsert(batch, wave);
    const done = outcomes.filter(({ result }) => result !== "waiting");
    settled.push(...done);
    waiting.push(...outcomes.filter(({ result }) => result === "waiting"));
    left = later;
    if (done.length === 0) continue;
    const again = new Set(waiting.map(({ row }) => row));
    left = [...later, ...reads.filter(({ row }) => again.has(row))].sort(byRow);
    waiting = [];
  }
  return [...settled, ...waiting].sort(byRow);
}

function takeWave({ run }: Batch, kind: KindOfRecord, reads: readonly ReadRow[]) {
  const taken = new Set<string>();
  const wave: ReadRow[] = [];
  const later: ReadRow[] = [];
  for (const read of reads) {
    const identities = kind.identitiesOf(read, run);
    if (identities.some((identity) => taken.has(identity))) later.push(read);
    else wave.push(read);
    for (const identity of identities) taken.add(identity);
  }
  return { wave, later };
}

const byRow = (one: { row: number }, other: { row: number }) => one.row - other.row;
