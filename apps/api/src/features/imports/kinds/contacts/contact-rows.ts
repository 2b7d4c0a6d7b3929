import { deleteViewAsTokens } from "@tandem/db/contacts/writes";
import { newId } from "@tandem/db/ids";
import { withdrawPortalAccess } from "@tandem/db/portal-access/writes";
import { deleteContactSessions } from "@tandem/db/sessions/portal-sessions";
import { type NewTimelineEvent, updateTimelineCopies } from "@tandem/db/timeline/writes";
import type { FieldValues, MergedRecord } from "@tandem/domain/imports/merge-record";
import { addedTitle } from "../../../contacts/tell-contact-added.ts";
import type { Batch } from "../../records/batch.ts";
import { numberOf } from "../../records/merge-rows.ts";
import { sourceOf } from "../../records/row-identity.ts";
import type { MatchedContact, NewContact } from "./upsert-contacts.ts";

type Merged = MatchedContact & { merged: MergedRecord };

const EMPTY: FieldValues = {
  email: null,
  otherEmails: [],
  title: null,
  department: null,
  phones: [],
  startedOn: null,
  endedOn: null,
  roles: [],
};

/** By a field, or by learning what this source calls them. */
export const hasChanged = (batch: Batch, { read, known, merged }: Merged): boolean =>
  Object.keys(merged.changes).length > 0 || numberOf(batch, read, known).isNew;

export function newContactRow(batch: Batch, { read, id, companyId, incoming, personId }: NewContact) {
  return {
    companyId,
    id,
    personId,
    ...EMPTY,
    ...incoming,
    mailPreferences: {},
    ...sourceOf(read, batch.run),
    createdAt: batch.now,
    updatedAt: batch.now,
  };
}

export function changedContactRow(batch: Batch, { read, known, personId, merged: { changes } }: Merged) {
  const { source, externalId } = numberOf(batch, read, known);
  return {
    companyId: known.companyId,
    id: known.id,
    ...known.values,
    ...changes,
    personId: changes.email === undefined ? known.personId : personId,
    source,
    externalId,
    updatedAt: batch.now,
  };
}

/** Titles are history: the one they have from now on. */
export function newTitles(
  { today }: Batch,
  { created, merged }: { created: readonly NewContact[]; merged: readonly Merged[] },
) {
  return [
    ...created.map(({ companyId, id, incoming }) => ({ companyId, contactId: id, title: incoming.title })),
    ...merged.map(({ known, merged: { changes } }) => ({
      companyId: known.companyId,
      contactId: known.id,
      title: changes.title,
    })),
  ]
    .filter(({ title }) => typeof title === "string")
    .map((row) => ({ ...row, id: newId(), fromOn: today }));
}

export function contactAdded({ now, run }: Batch, { companyId, id, incoming }: NewContact): NewTimelineEvent {
  return {
    companyId,
    type: "contact_added",
    occurredAt: now,
    title: addedTitle(String(incoming.name)),
    body: typeof incoming.title === "string" ? incoming.title : "",
    actor: { kind: "system", id: null, name: "Import" },
    contactIds: [id],
    object: "contact",
    recordId: id,
    source: run.source,
  };
}

/**
 * The copies that the history keeps of a name follow it; another address ends the sessions that the old one opened, and
 * who left cannot sign in any more.
 */
export async function followContacts({ trx, run, now }: Batch, merged: readonly Merged[]): Promise<void> {
  for (const {
    known,
    merged: { changes },
  } of merged) {
    if (changes.email !== undefined) await deleteContactSessions(trx, known.companyId, known.id);
    if (changes.endedOn) {
      await deleteViewAsTokens(trx, known.companyId, known.id);
      const access = { companyId: known.companyId, contactId: known.id, withdrawnBy: run.createdBy, now };
      await withdrawPortalAccess(trx, access);
    }
    if (typeof changes.name !== "string") continue;
    await updateTimelineCopies(trx, known.companyId, "contact", known.id, { title: addedTitle(changes.name) });
  }
}
