import { raiseCreatedVersions } from "@tandem/db/imports/ledger";
import { tableName, undoTable } from "@tandem/db/imports/snapshots";
import {
  compareWithWritten,
  restoreCells,
  restoreParts,
  restoreTold,
  type UndoRecord,
  type WrittenCell,
} from "@tandem/db/imports/undo";
import { listLabels } from "@tandem/db/imports/undo-creations";
import type { TakenBack, UndoWork } from "./take-back-creations.ts";

interface Verdict {
  record: UndoRecord;
  restore: WrittenCell[];
  /** Columns of the record that somebody else has changed since. */
  kept: string[];
}

/** Restores what still says what the import wrote; what was changed since stays, with all that only makes sense with it. */
export async function takeBackUpdates({ trx, importId, object, records }: UndoWork): Promise<TakenBack> {
  const cells = groupBy(await compareWithWritten(trx, object, records), ({ ledgerId }) => ledgerId);
  const verdicts = records.map((record) => judge(object, record, cells.get(record.id) ?? []));
  const restore = groupBy(
    verdicts.flatMap((verdict) => verdict.restore),
    ({ table }) => table,
  );
  for (const [table, some] of restore) await restoreCells(trx, object, table, some);
  await restoreParts(
    trx,
    object,
    verdicts.filter(({ kept }) => kept.length === 0).map(({ record }) => record),
  );
  await restoreTold(trx, importId, records);
  const restored = verdicts.filter(({ restore: some }) => some.length > 0);
  const written = restored.filter(({ restore: some }) => some.some(({ table }) => table === tableName(object)));
  await raiseCreatedVersions(
    trx,
    object,
    written.map(({ record }) => ({ companyId: record.companyId, id: record.recordId })),
  );
  const kept = verdicts.filter((verdict) => verdict.kept.length > 0);
  const labels = await listLabels(
    trx,
    object,
    kept.map(({ record }) => record),
  );
  return {
    restored: restored.length,
    removed: 0,
    kept: kept.map(({ record: { companyId, recordId }, kept: columns }) => ({
      object,
      recordId,
      companyId,
      name: labels.get(recordId) ?? "",
      reason: `Changed since the import: ${columns.map((column) => wordOf(column)).join(", ")}.`,
    })),
  };
}

function judge(object: string, record: UndoRecord, cells: readonly WrittenCell[]): Verdict {
  const main = cells.filter(({ table }) => table === tableName(object));
  const changed = new Set(main.filter(({ isSame }) => !isSame).map(({ column }) => column));
  for (const set of undoTable(object).together)
    if (set.some((column) => changed.has(column)))
      for (const { column } of main) if (set.includes(column)) changed.add(column);
  return {
    record,
    kept: [...changed],
    restore: cells.filter(({ table, column, isSame }) => (table === tableName(object) ? !changed.has(column) : isSame)),
  };
}

/** "value_minor" → "value" */
const wordOf = (column: string) => column.replace(/_(minor|id|member_id|contact_id)$/, "").replaceAll("_", " ");

function groupBy(cells: readonly WrittenCell[], keyOf: (cell: WrittenCell) => string): Map<string, WrittenCell[]> {
  const groups = new Map<string, WrittenCell[]>();
  for (const cell of cells) {
    const group = groups.get(keyOf(cell));
    if (group) group.push(cell);
    else groups.set(keyOf(cell), [cell]);
  }
  return groups;
}
