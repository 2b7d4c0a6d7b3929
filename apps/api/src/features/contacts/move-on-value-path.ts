import { recordAudit } from "@tandem/db/audit/record-audit";
import { findContact } from "@tandem/db/contacts/reads";
import { addValuePathMove, lockContactRow, updateContact } from "@tandem/db/contacts/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { Contact, MoveOnValuePathInput } from "@tandem/domain/contacts/contact";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { ActContext } from "../timeline/act-context.ts";

/**
 * The person stands at another stage of the value path; where they stood, and why they moved, stays as history. A move to
 * where they stand already is none.
 */
export function moveOnValuePath(
  ctx: ActContext,
  { companyId, contactId }: { companyId: string; contactId: string },
  { stage, reason }: MoveOnValuePathInput,
): Promise<Contact> {
  return inTransaction(ctx.db, async (trx) => {
    const row = await lockContactRow(trx, companyId, contactId);
    if (!row) throw notFound("contact");
    const shown = await findContact(trx, { companyId, contactId, now: ctx.now });
    if (row.valuePathStage === stage && shown) return shown;
    await updateContact(trx, { companyId, contactId }, { valuePathStage: stage }, ctx.now);
    await addValuePathMove(trx, {
      companyId,
      contactId,
      fromStage: row.valuePathStage,
      toStage: stage,
      reason,
      movedBy: ctx.actor.memberId,
      movedAt: ctx.now,
    });
    await recordAudit(trx, ctx, {
      action: "contact.moved_on_value_path",
      object: "contact",
      recordId: contactId,
      companyId,
      changes: { valuePathStage: { before: row.valuePathStage, after: stage }, reason },
    });
    const contact = await findContact(trx, { companyId, contactId, now: ctx.now });
    if (!contact) throw notFound("contact");
    return contact;
  });
}
