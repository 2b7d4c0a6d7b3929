import { moveOpenings } from "@tandem/db/imports/refresh-tickets";
import { updateRequesterCopies, updateSubjectCopies } from "@tandem/db/tickets/writes";
import type { Batch } from "../../records/batch.ts";
import type { ChangedRow } from "../../records/record-spec.ts";

/** The copies that messages and history keep of a ticket follow it. */
export async function followTickets({ trx }: Batch, changed: readonly ChangedRow[]): Promise<void> {
  for (const { companyId, id: ticketId, values, merged } of changed) {
    const { changes } = merged;
    const requesterContactId = typeof values.requesterContactId === "string" ? values.requesterContactId : null;
    if (changes.requesterContactId !== undefined)
      await updateRequesterCopies(trx, { companyId, ticketId, requesterContactId });
    if (changes.subject !== undefined)
      await updateSubjectCopies(trx, { companyId, ticketId, subject: String(changes.subject) });
    if (changes.openedAt !== undefined || changes.description !== undefined)
      await moveOpenings(trx, {
        companyId,
        ticketId,
        openedAt: String(values.openedAt),
        body: typeof changes.description === "string" ? changes.description : null,
      });
  }
}
