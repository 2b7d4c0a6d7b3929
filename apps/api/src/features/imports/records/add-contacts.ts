import { newId } from "@tandem/db/ids";
import { dropContacts, findPersonIds, findUnknownAddresses } from "@tandem/db/imports/add-contacts";
import { insertRows } from "@tandem/db/records/bulk-rows";
import { addTimelineEvents } from "@tandem/db/timeline/writes";
import { EmailAddress } from "@tandem/domain/fields/text";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import { contactAdded, newContactRow } from "../kinds/contacts/contact-rows.ts";
import type { Batch, RowOutcome } from "./batch.ts";
import { rememberSources } from "./remember-sources.ts";

/** An address that a row gives for someone of a company. */
export interface GivenAddress {
  read: ReadRow;
  companyId: string;
  text: string;
}

/** The text as an e-mail address, if it is one. */
export function addressIn(text: string): string | null {
  const email = EmailAddress.safeParse(text);
  return email.success ? email.data : null;
}

/**
 * Whoever wrote from an address that nobody at the company has becomes a contact there, named by the address. A contact
 * whose every row is refused in the end does not stay.
 */
export async function withNewContacts(
  batch: Batch,
  given: readonly GivenAddress[],
  upsert: () => Promise<RowOutcome[]>,
): Promise<RowOutcome[]> {
  const { trx } = batch;
  const wanted = given.flatMap(({ companyId, text }) => {
    const email = addressIn(text);
    return email ? [{ companyId, email }] : [];
  });
  const unknown = await findUnknownAddresses(trx, wanted);
  if (unknown.length === 0) return upsert();
  const persons = await findPersonIds(
    trx,
    unknown.map(({ email }) => email),
  );
  const created = unknown.map(({ companyId, email }) => {
    const rows = given.filter((one) => one.companyId === companyId && addressIn(one.text) === email);
    const personId = persons.get(email) ?? newId();
    persons.set(email, personId);
    const incoming = { name: email, email };
    return { rows, read: withoutNumber(rows[0]?.read as ReadRow), companyId, id: newId(), incoming, personId };
  });
  await insertRows(
    trx,
    "contacts",
    created.map((row) => newContactRow(batch, row)),
  );
  await addTimelineEvents(
    trx,
    created.map((row) => contactAdded(batch, row)),
  );
  await rememberSources(batch, "contact", { created, merged: [], changed: [] });
  const outcomes = await upsert();
  const refused = new Set(outcomes.flatMap(({ row, result }) => (isIn(result) ? [] : [row])));
  await dropContacts(
    trx,
    batch.run.id,
    created.filter(({ rows }) => rows.every(({ read }) => refused.has(read.row))),
  );
  return outcomes;
}

const isIn = (result: RowOutcome["result"]) => result !== "rejected" && result !== "waiting";

/** The row's number is that of its own record. */
const withoutNumber = ({ values: { externalId: _, tandemId: __, ...values }, ...read }: ReadRow): ReadRow => ({
  ...read,
  values,
});
