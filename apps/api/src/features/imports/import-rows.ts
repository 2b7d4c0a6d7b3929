import type { ReadRow } from "@tandem/domain/imports/read-row";
import type { Batch, KindOfRecord, RowOutcome } from "./batch.ts";

/**
 * The rows of a batch in waves: a row that means the same record as an earlier one waits until that is written, and a
 * row that names a record of the batch waits for it. What still waits when nothing moves any more is handed back.
 */
export async function importRows(batch: Batch, kind: KindOfRecord, reads: readonly ReadRow[]): Promise<RowOutcome[]> {
  const settled: RowOutcome[] = [];
  let left = reads;
  while (left.length > 0) {
    const { wave, later } = takeWave(batch, kind, left);
    const outcomes = await kind.upsert(batch, wave);
    const waiting = outcomes.filter(({ result }) => result === "waiting");
    settled.push(...outcomes.filter(({ result }) => result !== "waiting"));
    if (later.length === 0 && waiting.length === outcomes.length) return [...settled, ...waiting].sort(byRow);
    const isWaiting = new Set(waiting.map(({ row }) => row));
    left = [...later, ...wave.filter(({ row }) => isWaiting.has(row))].sort(byRow);
    if (waiting.length === outcomes.length) return [...settled, ...(await importRows(batch, kind, later)), ...waiting].sort(byRow);
  }
  return settled.sort(byRow);
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
