import type { KnownContact } from "@tandem/db/imports/find-contacts";
import type { RunningImport } from "@tandem/db/imports/writes";
import { nameKey } from "@tandem/domain/companies/name-key";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import { textOf } from "../../records/batch.ts";
import { identityOf } from "../../records/row-identity.ts";

/** The contact a row of this company means; null when they are new there. */
export function matchContact(
  known: readonly KnownContact[],
  { read, companyId }: { read: ReadRow; companyId: string },
  run: RunningImport,
  foreign: ReadonlyMap<string, { companyName: string }>,
): KnownContact | { field: string; problem: string } | null {
  const { tandemId, source, externalId } = identityOf(read, run);
  const email = textOf(read, "email");
  const here = known.filter((contact) => contact.companyId === companyId && !contact.archived);
  const isNumbered = (contact: KnownContact) => contact.source === source && contact.externalId !== null;
  const isSomeoneElse = (contact: KnownContact) =>
    externalId !== null && isNumbered(contact) && contact.externalId !== externalId;
  const mailed = here.find(({ emails }) => email !== null && emails.includes(email));

  const numbered = known.find(
    (contact) => externalId !== null && isNumbered(contact) && contact.externalId === externalId,
  );
  const own = known.find((contact) => contact.companyId === companyId && contact.id === tandemId);
  const elsewhere = numbered && numbered.companyId !== companyId ? numbered : foreign.get(own ? "" : (tandemId ?? ""));
  if (elsewhere)
    return {
      field: "company",
      problem: `The contact belongs to ${elsewhere.companyName}; a contact never moves to another company.`,
    };
  if (own && numbered && own.id !== numbered.id)
    return { field: "externalId", problem: `It is the one of ${numbered.name}.` };
  const sure = own ?? numbered;
  if (mailed && (sure ? mailed.id !== sure.id : isSomeoneElse(mailed)))
    return { field: "email", problem: `It is the address of ${mailed.name} at this company already.` };
  if (sure || mailed || !run.options.matchName) return sure ?? mailed ?? null;
  const name = nameKey(textOf(read, "name") ?? "");
  const [only, another] = here.filter((contact) => nameKey(contact.name) === name && !isSomeoneElse(contact));
  return another ? { field: "name", problem: "Several contacts of the company have this name." } : (only ?? null);
}
