import { listTicketsOfMessages, recountTickets } from "@tandem/db/imports/recount-tickets";
import type { UndoRecord } from "@tandem/db/imports/undo";
import { type CreatedState, deleteRecords, listLabels, readCreatedStates } from "@tandem/db/imports/undo-creations";
import type { Database } from "@tandem/db/schema/database";
import type { KeptRecord } from "@tandem/domain/imports/upload";
import type { Transaction } from "kysely";

/** Records of one object that an import made in one way. */
export interface UndoWork {
  trx: Transaction<Database>;
  importId: string;
  object: string;
  records: readonly UndoRecord[];
}

export interface TakenBack {
  restored: number;
  removed: number;
  kept: KeptRecord[];
}

/** Takes away what the import brought into being, unless somebody else has changed it or built on it since. */
export async function takeBackCreations({ trx, object, records }: UndoWork): Promise<TakenBack> {
  const states = new Map((await readCreatedStates(trx, object, records)).map((state) => [state.id, state]));
  const reasons = new Map<string, string>();
  const free: UndoRecord[] = [];
  for (const record of records) {
    const state = states.get(record.id);
    if (!state?.isThere) continue; // somebody took it away before
    const reason = reasonToKeep(state);
    if (reason) reasons.set(record.id, reason);
    else free.push(record);
  }
  const tickets = object === "ticket_message" ? await listTicketsOfMessages(trx, free) : [];
  for (const [record, referrer] of await deleteAll(trx, object, free))
    reasons.set(record.id, `${nounOfTable(referrer)} that came later refer to it.`);
  await recountTickets(trx, tickets);
  const kept = records.filter(({ id }) => reasons.has(id));
  const labels = await listLabels(trx, object, kept);
  return {
    restored: 0,
    removed: free.filter(({ id }) => !reasons.has(id)).length,
    kept: kept.map(({ id, recordId, companyId }) => ({
      object,
      recordId,
      companyId,
      name: labels.get(recordId) ?? "",
      reason: reasons.get(id) ?? "",
    })),
  };
}

function reasonToKeep({ isEdited, isToldLater, referrer }: CreatedState): string | null {
  if (isEdited) return "It was changed by hand since.";
  if (isToldLater) return "A later import speaks of it, too: undo that one first.";
  return referrer && `${nounOfTable(referrer)} that came later refer to it.`;
}

/** All at once, which is nearly always possible; else one by one, to find those that others refer to. */
async function deleteAll(
  trx: Transaction<Database>,
  object: string,
  records: readonly UndoRecord[],
): Promise<[UndoRecord, string][]> {
  if ((await deleteRecords(trx, object, records)) === null) return [];
  const blocked: [UndoRecord, string][] = [];
  for (const record of records) {
    const referrer = await deleteRecords(trx, object, [record]);
    if (referrer !== null) blocked.push([record, referrer]);
  }
  return blocked;
}

/** "ticket_messages" → "Ticket messages" */
function nounOfTable(table: string): string {
  const words = table.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
