import { type ContactMailbox, findContactMailboxes } from "@tandem/db/contacts/find-mailboxes";
import type { Database } from "@tandem/db/schema/database";
import { MOST_RECIPIENTS, type Recipient, type SendEmailInput } from "@tandem/domain/emails/send-email";
import type { FieldError } from "@tandem/domain/errors/domain-error";
import { invalid } from "@tandem/domain/errors/domain-error";
import type { Kysely } from "kysely";

export interface Recipients {
  to: string[];
  cc: string[];
  contactIds: string[];
}

/** Everybody's address, each once; refuses by its field a contact who cannot be written to. */
export async function findRecipients(
  db: Kysely<Database>,
  companyId: string,
  { to, cc = [] }: Pick<SendEmailInput, "to" | "cc">,
): Promise<Recipients> {
  const contactIds = [...new Set([...to, ...cc].flatMap((one) => one.contactId ?? []))];
  const contacts = await findContactMailboxes(db, companyId, contactIds);
  const errors: FieldError[] = [];
  const addressOf = (field: string) => (one: Recipient, index: number) => {
    if (one.address) return [one.address];
    const message = problemOf(one.contactId ? contacts.get(one.contactId) : undefined);
    if (message) errors.push({ path: `${field}.${index}.contactId`, message });
    return contacts.get(one.contactId ?? "")?.email?.toLowerCase() ?? [];
  };
  const first = [...new Set(to.flatMap(addressOf("to")))];
  const copies = [...new Set(cc.flatMap(addressOf("cc")))].filter((address) => !first.includes(address));
  if (errors.length > 0) throw invalid(errors);
  if (first.length + copies.length > MOST_RECIPIENTS)
    throw invalid([{ path: "cc", message: `At most ${MOST_RECIPIENTS} recipients` }]);
  return { to: first, cc: copies, contactIds };
}

function problemOf(contact: ContactMailbox | undefined): string | null {
  if (!contact) return "There is no such contact here";
  if (contact.isGone) return `${contact.name} is no longer there`;
  return contact.email ? null : `${contact.name} has no e-mail address`;
}
