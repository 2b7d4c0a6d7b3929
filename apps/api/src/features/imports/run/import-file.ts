import { listRowsRefusedFor } from "@tandem/db/imports/reads";
import { lockMark, moveMark, type RunningImport } from "@tandem/db/imports/writes";
import { inTransaction } from "@tandem/db/transaction";
import { type CsvRecord, readRecords } from "../file/read-records.ts";
import { KINDS } from "../kinds/kinds.ts";
import { type ImportWork, importBatch, TakenOver } from "./import-batch.ts";

export interface Pace {
  batchRows: number;
  /** The process is about to stop: the import goes on behind its mark another time. */
  signal?: AbortSignal;
}

/** The whole file behind the mark, batch by batch, then what named rows further down. */
export async function importFileRows(
  work: ImportWork,
  run: RunningImport,
  path: string,
  pace: Pace,
): Promise<RunningImport> {
  const first = run.secondLook === null ? await lookOnce(work, run, path, pace) : run;
  return lookAgain(work, first, path, pace);
}

async function lookOnce(work: ImportWork, start: RunningImport, path: string, pace: Pace): Promise<RunningImport> {
  let run = start;
  let records: CsvRecord[] = [];
  const flush = async () => {
    pace.signal?.throwIfAborted();
    run = await importBatch(work, run, records, { rowsDone: run.rowsDone + records.length, secondLook: null });
    records = [];
  };
  for await (const record of readRecords(path, run.options)) {
    if (record.row <= start.rowsDone + 1) continue; // the header, and what is in already
    records.push(record);
    if (records.length >= pace.batchRows) await flush();
  }
  if (records.length > 0) await flush();
  return run;
}

/** Rows that were refused for a record that came later, from the top, for as long as that helps some of them. */
async function lookAgain(work: ImportWork, start: RunningImport, path: string, pace: Pace): Promise<RunningImport> {
  const reason = KINDS[start.kind].secondLookFor;
  if (!reason || start.counts.rejected === 0) return start;
  let run = start;
  let file = readRecords(path, run.options);
  for (;;) {
    pace.signal?.throwIfAborted();
    const look = run.secondLook ?? { done: 0, resolved: 0 };
    const report = work.reportTo ?? work.db;
    const rows = await listRowsRefusedFor(report, run.id, reason, { after: look.done, limit: pace.batchRows });
    const last = rows.at(-1);
    if (last !== undefined) {
      const records = await takeRows(file, new Set(rows), last);
      const next = { rowsDone: run.rowsDone, secondLook: { ...look, done: last } };
      run = await importBatch(work, run, records, next);
    } else {
      await file.return(undefined);
      if (look.resolved === 0) return run;
      file = readRecords(path, run.options);
      run = await beginLook(work, run);
    }
  }
}

/** The mark goes back to the top, unless someone else has gone on meanwhile. */
async function beginLook(work: ImportWork, run: RunningImport): Promise<RunningImport> {
  const next = { ...run, secondLook: { done: 0, resolved: 0 } };
  return inTransaction(work.db, async (trx) => {
    if (!run.dryRun && !(await lockMark(trx, run))) throw new TakenOver();
    await moveMark(work.reportTo ?? trx, next);
    return next;
  });
}

async function takeRows(
  file: AsyncGenerator<CsvRecord>,
  wanted: ReadonlySet<number>,
  last: number,
): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  for (;;) {
    const { value: record, done } = await file.next();
    if (done) return records;
    if (wanted.has(record.row)) records.push(record);
    if (record.row >= last) return records;
  }
}
