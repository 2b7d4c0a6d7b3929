import {
  deleteReference,
  forgetReferences,
  listReferences,
  type ReferenceRecord,
  restoreReference,
} from "@tandem/db/imports/reference-ledger";
import type { Database } from "@tandem/db/schema/database";
import type { KeptRecord } from "@tandem/domain/imports/upload";
import type { Transaction } from "kysely";
import type { TakenBack } from "./take-back-creations.ts";

/** Members, products, attributes and tags: they came in first and are taken back last. */
export async function takeBackReferences(trx: Transaction<Database>, importId: string): Promise<TakenBack> {
  const done: TakenBack = { restored: 0, removed: 0, kept: [] };
  for (const record of await listReferences(trx, importId)) {
    if (record.name === null) continue; // somebody took it away before
    const reason = await takeBack(trx, record);
    if (reason) done.kept.push(toKept(record, record.name, reason));
    else if (record.made === "created") done.removed += 1;
    else done.restored += 1;
  }
  await forgetReferences(trx, importId);
  return done;
}

async function takeBack(trx: Transaction<Database>, record: ReferenceRecord): Promise<string | null> {
  if (record.made === "created")
    return (await deleteReference(trx, record)) ? null : "Other records refer to it, or it was changed since.";
  const kept = await restoreReference(trx, record);
  return kept.length > 0 ? `Changed since the import: ${kept.join(", ")}.` : null;
}

const toKept = ({ object, recordId }: ReferenceRecord, name: string, reason: string): KeptRecord => ({
  object,
  recordId,
  companyId: null,
  name,
  reason,
});
