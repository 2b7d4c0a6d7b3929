import { recordAudit } from "@tandem/db/audit/record-audit";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { lockCompany } from "@tandem/db/companies/writes";
import { findContact, findPersonId } from "@tandem/db/contacts/reads";
import { addContactTitle, addValuePathMove, insertContact } from "@tandem/db/contacts/writes";
import { newId } from "@tandem/db/ids";
import type { Database } from "@tandem/db/schema/database";
import { inTransaction } from "@tandem/db/transaction";
import { getWorkspaceDay } from "@tandem/db/workspace/reads";
import type { Contact, CreateContactInput } from "@tandem/domain/contacts/contact";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { Transaction } from "kysely";
import { type ActContext, actorOf } from "../timeline/act-context.ts";
import { contactColumns } from "./contact-columns.ts";
import { refuseTakenEmail } from "./refuse-taken-email.ts";
import { tellContactAdded } from "./tell-contact-added.ts";

/**
 * Adds a person to a company. Who is known by the same address at another company is the same human there, as is the one
 * whom `personId` names.
 */
export function createContact(
  ctx: ActContext,
  companyId: string,
  input: CreateContactInput,
  personId?: string,
): Promise<Contact> {
  return inTransaction(ctx.db, async (trx) => {
    if (!(await lockCompany(trx, companyId))) throw notFound("company");
    await refuseTakenEmail(trx, companyId, input);
    const email = input.email ?? null;
    const contactId = newId();
    await insertContact(trx, {
      ...contactColumns(input, email),
      companyId,
      id: contactId,
      personId: personId ?? ((email && (await findPersonId(trx, email))) || newId()),
      rolesConfirmedAt: input.roles?.length ? ctx.now : null,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    });
    await beginHistory(trx, ctx, { companyId, contactId }, input);
    await refreshCompanyFigures(trx, [companyId]);
    const contact = await findContact(trx, { companyId, contactId, now: ctx.now });
    if (!contact) throw notFound("contact");
    return contact;
  });
}

async function beginHistory(
  trx: Transaction<Database>,
  ctx: ActContext,
  { companyId, contactId }: { companyId: string; contactId: string },
  input: CreateContactInput,
): Promise<void> {
  const { name, title = null, valuePathStage, startedOn } = input;
  const fromOn = startedOn ?? (await getWorkspaceDay(trx, ctx.now));
  if (title) await addContactTitle(trx, { companyId, contactId, title, fromOn });
  if (valuePathStage)
    await addValuePathMove(trx, {
      companyId,
      contactId,
      toStage: valuePathStage,
      movedBy: ctx.actor.memberId,
      movedAt: ctx.now,
    });
  await tellContactAdded(trx, { companyId, id: contactId, name, title, createdAt: ctx.now }, actorOf(ctx.actor));
  await recordAudit(trx, ctx, {
    action: "contact.created",
    object: "contact",
    recordId: contactId,
    companyId,
    changes: { ...input },
  });
}
