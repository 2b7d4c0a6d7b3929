import { attendeeKey } from "@tandem/db/imports/attendees";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import { addressIn } from "../../records/add-contacts.ts";
import type { Batch } from "../../records/batch.ts";
import { findHomes } from "../../records/find-homes.ts";
import { resolveMembers } from "../../records/resolve-members.ts";
import { resolveNamed } from "../../records/resolve-named.ts";

/** Those a row invites as sorted keys, or why one of them is nobody; null where it says nothing. */
export type AttendeesOf = (read: ReadRow, companyId: string) => string[] | { problem: string } | null;

/** Contacts of the company by external id, address or name, then members by address or name; another address comes as it is. */
export async function resolveAttendees(batch: Batch, reads: readonly ReadRow[]): Promise<AttendeesOf> {
  const homes = await findHomes(
    batch,
    reads.filter((read) => textsIn(read) !== null),
  );
  const lookups = homes.flatMap(({ read, companyId }) => (textsIn(read) ?? []).map((text) => ({ companyId, text })));
  const contactOf = await resolveNamed(batch, "contact", lookups);
  const members = await resolveMembers(batch, [...new Set(lookups.map(({ text }) => text))]);
  return (read, companyId) => {
    const keys: string[] = [];
    for (const text of textsIn(read) ?? []) {
      const contact = contactOf({ companyId, text });
      const email = addressIn(text);
      if ("id" in contact) keys.push(attendeeKey({ contactId: contact.id }));
      else if (members.isKnown(text) && members.problemOf(text) === null)
        keys.push(attendeeKey({ memberId: members.idOf(text) }));
      else if (email) keys.push(attendeeKey({ email }));
      else return { problem: `Nobody at the company and no member is called ${text}: give the e-mail address.` };
    }
    return textsIn(read) ? [...new Set(keys)].sort() : null;
  };
}

function textsIn({ values }: ReadRow): readonly string[] | null {
  return Array.isArray(values.attendees) ? values.attendees : null;
}
