import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { lockCompany } from "@tandem/db/companies/writes";
import { findContact, findPersonId } from "@tandem/db/contacts/reads";
import { lockContactRow, updateContact } from "@tandem/db/contacts/writes";
import type { Database } from "@tandem/db/schema/database";
import { inTransaction } from "@tandem/db/transaction";
import type { Contact, UpdateContactInput } from "@tandem/domain/contacts/contact";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { Transaction } from "kysely";
import type { ActContext } from "../timeline/act-context.ts";
import { changedFields } from "../timeline/changed-fields.ts";
import { recordEdit } from "../timeline/record-edit.ts";
import { contactColumns } from "./contact-columns.ts";
import { followContact } from "./follow-contact.ts";
import { refuseTakenEmail } from "./refuse-taken-email.ts";

export type ContactRecord = NonNullable<Awaited<ReturnType<typeof lockContactRow>>>;

/** Edits a contact, archives it (which ends portal access) or takes it back; titles, value path and timeline follow. */
export function changeContact(
  ctx: ActContext,
  { companyId, contactId }: { companyId: string; contactId: string },
  input: UpdateContactInput,
): Promise<Contact> {
  return inTransaction(ctx.db, async (trx) => {
    const at = { companyId, contactId, now: ctx.now };
    await lockCompany(trx, companyId);
    const row = await lockContactRow(trx, companyId, contactId);
    const shown = await findContact(trx, at);
    if (!row || !shown) throw notFound("contact");

    const columns = await columnsOf(trx, ctx, row, input);
    const changes = changedFields(row, columns);
    if (Object.keys(changes).length === 0) return shown;
    await updateContact(trx, at, columns, ctx.now);
    await followContact(trx, ctx, row, (await lockContactRow(trx, companyId, contactId)) ?? row);
    const action = "archivedAt" in changes ? (columns.archivedAt ? "archived" : "restored") : "changed";
    const after = (await findContact(trx, at)) ?? shown;
    await recordEdit(trx, ctx, {
      action: `contact.${action}`,
      object: "contact",
      companyId,
      recordId: contactId,
      version: input.version,
      before: shown,
      after,
      changes,
    });
    if ("archivedAt" in changes) await refreshCompanyFigures(trx, [companyId]);
    return after;
  });
}

async function columnsOf(trx: Transaction<Database>, ctx: ActContext, row: ContactRecord, input: UpdateContactInput) {
  const { version: _, archived, ...fields } = input;
  const email = fields.email === undefined ? row.email : fields.email;
  const isNewAddress = email !== row.email;
  const isBack = archived === false && row.archivedAt !== null;
  const isCurrent = row.endedOn === null && (archived === undefined ? row.archivedAt === null : !archived);
  if (isCurrent && (isNewAddress || isBack)) await refuseTakenEmail(trx, row.companyId, { email, except: row.id });
  return {
    ...contactColumns({ otherEmails: row.otherEmails, ...fields }, email),
    ...(isNewAddress && email && { personId: (await findPersonId(trx, email)) ?? row.personId }),
    ...(fields.roles && { rolesConfirmedAt: ctx.now }),
    ...(archived !== undefined && { archivedAt: archived ? (row.archivedAt ?? ctx.now) : null }),
  };
}
