import type { Transaction } from "kysely";
import { newId } from "../ids.ts";
import { insertRows } from "../records/bulk-rows.ts";
import type { Database } from "../schema/database.ts";
import type { RunningImport } from "./writes.ts";

/** One line per company and batch: what of it the import made and changed; field by field it stands in the provenance. */
export async function auditBatch(
  trx: Transaction<Database>,
  run: RunningImport,
  touched: ReadonlyMap<string, { created: number; updated: number }>,
): Promise<void> {
  await insertRows(
    trx,
    "auditEvents",
    [...touched].map(([companyId, counts]) => ({
      companyId,
      id: newId(),
      at: run.createdAt,
      actorKind: "member",
      actorId: run.createdBy,
      action: "import.applied",
      object: "import",
      recordId: run.id,
      changes: { kind: run.kind, ...counts },
    })),
  );
}

/** One line per company of which an undo took something back. */
export async function auditUndo(
  trx: Transaction<Database>,
  { importId, actorId, now }: { importId: string; actorId: string | null; now: Date },
  companyIds: readonly string[],
): Promise<void> {
  await insertRows(
    trx,
    "auditEvents",
    companyIds.map((companyId) => ({
      companyId,
      id: newId(),
      at: now,
      actorKind: actorId === null ? "system" : "member",
      actorId,
      action: "import.undone",
      object: "import",
      recordId: importId,
      changes: {},
    })),
  );
}
