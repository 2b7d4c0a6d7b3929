import { recordAudit } from "@tandem/db/audit/record-audit";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { lockCompany } from "@tandem/db/companies/writes";
import { findContact } from "@tandem/db/contacts/reads";
import { lockContactRow, updateContact } from "@tandem/db/contacts/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { Contact } from "@tandem/domain/contacts/contact";
import { notFound, preconditionFailed } from "@tandem/domain/errors/domain-error";
import type { ActContext } from "../timeline/act-context.ts";
import { refuseTakenEmail } from "./refuse-taken-email.ts";

/** It was a mistake that this person left. Portal access stays ended: who gives it again says so. */
export function returnToCompany(
  ctx: ActContext,
  { companyId, contactId }: { companyId: string; contactId: string },
): Promise<Contact> {
  return inTransaction(ctx.db, async (trx) => {
    await lockCompany(trx, companyId);
    const row = await lockContactRow(trx, companyId, contactId);
    if (!row) throw notFound("contact");
    if (!row.endedOn) throw preconditionFailed(`${row.name} has not left.`, "not_left");
    if (!row.archivedAt) await refuseTakenEmail(trx, companyId, { email: row.email, except: contactId });
    await updateContact(trx, { companyId, contactId }, { endedOn: null }, ctx.now);
    await recordAudit(trx, ctx, {
      action: "contact.returned",
      object: "contact",
      recordId: contactId,
      companyId,
      changes: { endedOn: { before: row.endedOn, after: null } },
    });
    await refreshCompanyFigures(trx, [companyId]);
    const contact = await findContact(trx, { companyId, contactId, now: ctx.now });
    if (!contact) throw notFound("contact");
    return contact;
  });
}
