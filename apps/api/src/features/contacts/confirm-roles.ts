import { recordAudit } from "@tandem/db/audit/record-audit";
import { findContact } from "@tandem/db/contacts/reads";
import { lockContactRow, updateContact } from "@tandem/db/contacts/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { Contact } from "@tandem/domain/contacts/contact";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { ActContext } from "../timeline/act-context.ts";

/** The roles still hold: someone looked and says so. */
export function confirmRoles(
  ctx: ActContext,
  { companyId, contactId }: { companyId: string; contactId: string },
): Promise<Contact> {
  return inTransaction(ctx.db, async (trx) => {
    const row = await lockContactRow(trx, companyId, contactId);
    if (!row) throw notFound("contact");
    await updateContact(trx, { companyId, contactId }, { rolesConfirmedAt: ctx.now }, ctx.now);
    await recordAudit(trx, ctx, {
      action: "contact.roles_confirmed",
      object: "contact",
      recordId: contactId,
      companyId,
      changes: { roles: row.roles },
    });
    const contact = await findContact(trx, { companyId, contactId, now: ctx.now });
    if (!contact) throw notFound("contact");
    return contact;
  });
}
