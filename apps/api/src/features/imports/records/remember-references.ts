import { type ReferenceRecord, recordReferences } from "@tandem/db/imports/reference-ledger";
import type { Batch } from "./batch.ts";

/** Members, products, attributes and tags that came into being for a row: an undo takes them away with it. */
export async function rememberCreated(
  { trx, run }: Batch,
  object: ReferenceRecord["object"],
  created: readonly { id: string }[],
): Promise<void> {
  if (run.dryRun) return;
  await recordReferences(
    trx,
    run.id,
    created.map(({ id }) => ({ object, recordId: id, made: "created", changes: null })),
  );
}

/** What a row changed of one, column by column; both values as the database gives and takes them. */
export async function rememberUpdated(
  { trx, run }: Batch,
  object: ReferenceRecord["object"],
  recordId: string,
  { before, after }: { before: Readonly<Record<string, unknown>>; after: Readonly<Record<string, unknown>> },
): Promise<void> {
  const changed = Object.entries(after).filter(([column, value]) => value !== before[column]);
  if (run.dryRun || changed.length === 0) return;
  const changes = Object.fromEntries(
    changed.map(([column, value]) => [column, [before[column] ?? null, value]] as const),
  );
  await recordReferences(trx, run.id, [{ object, recordId, made: "updated", changes }]);
}
