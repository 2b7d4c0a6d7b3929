import type { KnownContact } from "@tandem/db/imports/find-contacts";
import type { RunningImport } from "@tandem/db/imports/writes";
import { nameKey } from "@tandem/domain/companies/name-key";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import { textOf } from "../../records/batch.ts";

/** The contact a row of this company means; null when they are new there. */
export function matchContact(
  known: readonly KnownContact[],
  { read, companyId }: { read: ReadRow; companyId: string },
  { source, options }: RunningImport,
): KnownContact | { field: string; problem: string } | null {
  const externalId = textOf(read, "externalId");
  const email = textOf(read, "email");
  const here = known.filter((contact) => contact.companyId === companyId && !contact.archived);
  const isNumbered = (contact: KnownContact) => contact.source === source && contact.externalId !== null;
  const isSomeoneElse = (contact: KnownContact) =>
    externalId !== null && isNumbered(contact) && contact.externalId !== externalId;
  const mailed = here.find(({ emails }) => email !== null && emails.includes(email));

  const numbered = known.find(
    (contact) => externalId !== null && isNumbered(contact) && contact.externalId === externalId,
  );
  if (numbered && numbered.companyId !== companyId)
    return {
      field: "company",
      problem: `The contact belongs to ${numbered.companyName}; a contact never moves to another company.`,
    };
  if (mailed && (numbered ? mailed.id !== numbered.id : isSomeoneElse(mailed)))
    return { field: "email", problem: `It is the address of ${mailed.name} at this company already.` };
  if (numbered || mailed || !options.matchName) return numbered ?? mailed ?? null;
  const name = nameKey(textOf(read, "name") ?? "");
  const [only, another] = here.filter((contact) => nameKey(contact.name) === name && !isSomeoneElse(contact));
  return another ? { field: "name", problem: "Several contacts of the company have this name." } : (only ?? null);
}
