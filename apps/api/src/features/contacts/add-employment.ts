import { findContact, isPersonAtCompany } from "@tandem/db/contacts/reads";
import { inTransaction } from "@tandem/db/transaction";
import type { AddEmploymentInput, Contact } from "@tandem/domain/contacts/contact";
import { DomainError, invalid, notFound } from "@tandem/domain/errors/domain-error";
import type { ActContext } from "../timeline/act-context.ts";
import { createContact } from "./create-contact.ts";

/**
 * The same person now works at another company: a contact of its own there, tied to this one by the person. A contact never
 * moves, so what was said and done here stays here.
 */
export function addEmployment(
  ctx: ActContext,
  { companyId, contactId }: { companyId: string; contactId: string },
  { companyId: newCompanyId, ...fields }: AddEmploymentInput,
): Promise<Contact> {
  return inTransaction(ctx.db, async (trx) => {
    const known = await findContact(trx, { companyId, contactId, now: ctx.now });
    if (!known) throw notFound("contact");
    if (await isPersonAtCompany(trx, newCompanyId, known.personId))
      throw invalid([{ path: "companyId", message: `is where ${known.name} works already` }]);
    const input = { name: known.name, phones: known.phones, ...fields };
    return createContact({ ...ctx, db: trx }, newCompanyId, input, known.personId).catch((error) => {
      if (error instanceof DomainError && error.code === "not_found")
        throw invalid([{ path: "companyId", message: "is no company of the book" }]);
      throw error;
    });
  });
}
