import { recordAudit } from "@tandem/db/audit/record-audit";
import { findContact } from "@tandem/db/contacts/reads";
import { lockContactRow, updateContact } from "@tandem/db/contacts/writes";
import { inTransaction } from "@tandem/db/transaction";
import { getWorkspaceDay } from "@tandem/db/workspace/reads";
import type { Contact, ContactLeftInput } from "@tandem/domain/contacts/contact";
import { invalid, notFound, preconditionFailed } from "@tandem/domain/errors/domain-error";
import type { ActContext } from "../timeline/act-context.ts";
import { endPortalAccess } from "./end-portal-access.ts";

/**
 * This person left: since that day they are no longer at the company. Portal access and every session end in the same
 * transaction; what they said and did stays. A contact never moves: at the new employer they are a new contact.
 */
export function leaveCompany(
  ctx: ActContext,
  { companyId, contactId }: { companyId: string; contactId: string },
  input: ContactLeftInput,
): Promise<Contact> {
  return inTransaction(ctx.db, async (trx) => {
    const row = await lockContactRow(trx, companyId, contactId);
    if (!row) throw notFound("contact");
    if (row.endedOn) throw preconditionFailed(`${row.name} left on ${row.endedOn} already.`, "already_left");
    const today = await getWorkspaceDay(trx, ctx.now);
    const endedOn = input.endedOn ?? today;
    if (endedOn > today) throw invalid([{ path: "endedOn", message: "must not lie in the future" }]);
    if (row.startedOn && endedOn < row.startedOn)
      throw invalid([{ path: "endedOn", message: `must not be before the first day, ${row.startedOn}` }]);

    await updateContact(trx, { companyId, contactId }, { endedOn }, ctx.now);
    const hadAccess = await endPortalAccess(trx, ctx, { companyId, contactId });
    await recordAudit(trx, ctx, {
      action: "contact.left",
      object: "contact",
      recordId: contactId,
      companyId,
      changes: { endedOn: { before: null, after: endedOn }, portalAccess: { before: hadAccess, after: false } },
    });
    const contact = await findContact(trx, { companyId, contactId, now: ctx.now });
    if (!contact) throw notFound("contact");
    return contact;
  });
}
