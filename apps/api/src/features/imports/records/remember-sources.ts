import { type LedgerRecord, raiseCreatedVersions, recordLedger } from "@tandem/db/imports/ledger";
import type { Told } from "@tandem/db/provenance/reads";
import { recordTold } from "@tandem/db/provenance/writes";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import type { Batch } from "./batch.ts";
import type { MergedRow, NewRecord, Placed } from "./merge-rows.ts";

/**
 * Where the facts of a batch's records came from, and what it takes to undo them. `changed` are those of the merged rows
 * that were written; `created` and `merged` are all there are.
 */
export async function rememberSources<Known extends Placed>(
  batch: Batch,
  object: string,
  {
    created,
    merged,
    changed,
  }: { created: readonly NewRecord[]; merged: readonly MergedRow<Known>[]; changed: readonly MergedRow<Known>[] },
): Promise<void> {
  const { trx, run } = batch;
  const spoken = merged.filter(({ merged: { observed } }) => Object.keys(observed).length > 0);
  await recordTold(trx, { object, source: run.source }, [
    ...created.map((row) => firstTold(batch, row)),
    ...spoken.map((row) => nextTold(batch, row)),
  ]);
  if (run.dryRun) return; // a trial is rolled back as a whole
  const written = [...new Set([...changed, ...spoken])];
  await recordLedger(trx, { importId: run.id, object }, [...created.map(creation), ...written.map(update)]);
  await raiseCreatedVersions(
    trx,
    object,
    changed.map(({ known: { companyId, id } }) => ({ companyId, id })),
  );
}

function firstTold(batch: Batch, { read, id, companyId, incoming }: NewRecord): Told {
  return { ...tellingOf(batch, read), companyId, recordId: id, told: incoming, earlier: {} };
}

/** What this row leaves out was told earlier, and that is still so. */
function nextTold(batch: Batch, { read, known, incoming, toldBefore }: MergedRow<Placed>): Told {
  const telling = { ...tellingOf(batch, read), companyId: known.companyId, recordId: known.id };
  if (!toldBefore) return { ...telling, told: incoming, earlier: {} };
  const { told, earlier, observedAt, importId } = toldBefore;
  const silent = Object.keys(told).filter((field) => !(field in incoming));
  return {
    ...telling,
    told: { ...told, ...incoming },
    earlier: Object.fromEntries(silent.map((field) => [field, earlier[field] ?? { observedAt, importId }])),
  };
}

const tellingOf = ({ run, now }: Batch, { values, row }: ReadRow) => ({
  sourceRecord: typeof values.externalId === "string" ? values.externalId : `row ${row}`,
  observedAt: now.toISOString(),
  importId: run.id,
});

const creation = ({ read, id, companyId }: NewRecord): LedgerRecord => ({
  companyId,
  row: read.row,
  recordId: id,
  made: "created",
  before: null,
  toldBefore: null,
});

const update = ({ read, known, before, toldBefore }: MergedRow<Placed>): LedgerRecord => ({
  companyId: known.companyId,
  row: read.row,
  recordId: known.id,
  made: "updated",
  before,
  toldBefore,
});
