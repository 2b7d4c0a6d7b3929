import { newId } from "@tandem/db/ids";
import { type KnownContact, lockContactsByIdentity } from "@tandem/db/imports/find-contacts";
import { findForeignIds } from "@tandem/db/imports/find-records";
import { insertRows, updateRows } from "@tandem/db/records/bulk-rows";
import { addTimelineEvents } from "@tandem/db/timeline/writes";
import { nameKey } from "@tandem/domain/companies/name-key";
import type { FieldValues } from "@tandem/domain/imports/merge-record";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import { type Batch, type KindOfRecord, type RowOutcome, reject, sift, textOf, textsOf } from "../../records/batch.ts";
import { type MatchedRow, mergeRows, type NewRecord, outcomeOf, outcomeOfNew } from "../../records/merge-rows.ts";
import { rememberSources } from "../../records/remember-sources.ts";
import { resolveCompanies } from "../../records/resolve-companies.ts";
import { identityOf, siftIdentities, withoutIdentity } from "../../records/row-identity.ts";
import {
  changedContactRow,
  contactAdded,
  followContacts,
  hasChanged,
  newContactRow,
  newTitles,
} from "./contact-rows.ts";
import { matchContact } from "./match-contact.ts";

export type NewContact = NewRecord & { personId: string };
/** `personId`: who has the address that the row gives. */
export type MatchedContact = MatchedRow<KnownContact> & { personId: string };

/** Contacts are told apart by external id, else by e-mail at their company, else by name there where the import was told to. */
export const contacts: KindOfRecord = {
  identitiesOf: (read, { options }) => [
    ...textsOf([read], "tandemId").map((id) => `tandem ${id}`),
    ...textsOf([read], "externalId").map((id) => `id ${id}`),
    ...textsOf([read], "email").map((email) => `email ${email}`),
    ...(options.matchName ? [`name ${nameKey(textOf(read, "name") ?? "")}`] : []),
  ],

  async upsert(batch, all) {
    const outcomes: RowOutcome[] = [];
    const { reads, ...identities } = siftIdentities(all, batch.run, outcomes);
    const companyOf = await resolveCompanies(batch, textsOf(reads, "company"));
    const placed = sift(
      reads.map((read) => ({ read, company: companyOf(textOf(read, "company") ?? "") })),
      outcomes,
      ({ read, company }) => ("problem" in company ? reject(read, "company", company.problem) : null),
    ).flatMap(({ read, company }) => ("id" in company ? [{ read, companyId: company.id }] : []));

    const known = await lockContactsByIdentity(batch.trx, {
      ...identities,
      emails: textsOf(reads, "email"),
      companyIds: [...new Set(placed.map(({ companyId }) => companyId))],
      names: batch.run.options.matchName ? textsOf(reads, "name") : [],
    });
    const unknownIds = identities.ids.filter((id) => !known.some((contact) => contact.id === id));
    const foreign = await findForeignIds(batch.trx, "contacts", unknownIds);
    const rows = sift(
      placed.map((row) => ({ ...row, match: matchContact(known, row, batch.run, foreign) })),
      outcomes,
      ({ read, match }) => (match && "problem" in match ? reject(read, match.field, match.problem) : null),
    );

    const fresh: NewContact[] = [];
    const matched: MatchedContact[] = [];
    for (const { read, companyId, match } of rows) {
      const incoming = incomingOf(read);
      const personId = personOf(known, read);
      if (match && "id" in match) matched.push({ read, known: match, incoming, personId: personId ?? match.personId });
      else
        fresh.push({
          read,
          id: identityOf(read, batch.run).tandemId ?? newId(),
          companyId,
          incoming,
          personId: personId ?? newId(),
        });
    }
    const created = sift(fresh, outcomes, ({ read, incoming }) => refuseDays(batch, read, incoming));
    const merged = sift(await mergeRows(batch, "contact", matched), outcomes, ({ read, known, merged: { changes } }) =>
      refuseDays(batch, read, { ...known.values, ...changes }),
    );
    const changed = merged.filter((row) => hasChanged(batch, row));
    await insertRows(
      batch.trx,
      "contacts",
      created.map((row) => newContactRow(batch, row)),
    );
    await updateRows(
      batch.trx,
      "contacts",
      changed.map((row) => changedContactRow(batch, row)),
    );
    await insertRows(batch.trx, "contactTitles", newTitles(batch, { created, merged }));
    await followContacts(batch, merged);
    await addTimelineEvents(
      batch.trx,
      created.map((row) => contactAdded(batch, row)),
    );
    await rememberSources(batch, "contact", { created, merged, changed });
    return [
      ...outcomes,
      ...created.map((row) => outcomeOfNew(batch, row)),
      ...merged.map((row) => outcomeOf(batch, row, changed.includes(row))),
    ];
  },
};

/** The same human at another company has the same e-mail address. */
function personOf(known: readonly KnownContact[], read: ReadRow): string | undefined {
  const email = textOf(read, "email");
  return email === null ? undefined : known.find(({ emails }) => emails.includes(email))?.personId;
}

function incomingOf({ values }: ReadRow): FieldValues {
  const { company: _, ...plain } = values;
  return withoutIdentity(plain);
}

function refuseDays({ today }: Batch, read: ReadRow, { startedOn, endedOn }: FieldValues): RowOutcome | null {
  if (!endedOn) return null;
  if (endedOn > today) return reject(read, "endedOn", "It lies in the future.");
  return startedOn && endedOn < startedOn
    ? reject(read, "endedOn", `It is before the first day (${startedOn}).`)
    : null;
}
