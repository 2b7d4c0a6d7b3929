import { findMembersCalled } from "@tandem/db/imports/find-references";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import { addressIn, withNewContacts } from "../../records/add-contacts.ts";
import { type Batch, type KindOfRecord, textOf, textsOf } from "../../records/batch.ts";
import { findHomes } from "../../records/find-homes.ts";
import { resolveMembers } from "../../records/resolve-members.ts";
import { messagesBy } from "./messages-by.ts";

/**
 * Messages are told apart by external id, else by everything their row says. Their author is a member or a contact; an
 * address that nobody has becomes a contact, and a name that nobody has stays a name.
 */
export const ticketMessages: KindOfRecord = {
  identitiesOf: () => [],

  async upsert(batch, reads) {
    await addOurPeople(batch, reads);
    const members = await findMembersCalled(batch.trx, textsOf(reads, "author"));
    const isOurs = (text: string) => members.some(({ email, name }) => isSame(email, text) || isSame(name, text));
    const homes = await findHomes(batch, reads, "ticket");
    const given = homes.flatMap(({ read, companyId }) => {
      const text = textOf(read, "author");
      return text === null || isOurs(text) || isInternal(read) ? [] : [{ read, companyId, text }];
    });
    const names = new Map(members.map(({ id, name }) => [id, name]));
    return withNewContacts(batch, given, () => messagesBy(names).upsert(batch, reads));
  },
};

/** Who speaks among ourselves is one of us, and so is who writes from the domain of one of us. */
async function addOurPeople(batch: Batch, reads: readonly ReadRow[]): Promise<void> {
  const texts = textsOf(reads, "author");
  const members = await resolveMembers(batch, texts);
  const unknown = (read: ReadRow) => {
    const text = textOf(read, "author");
    return text !== null && !members.isKnown(text) && members.problemOf(text) === null ? [text] : [];
  };
  const ours = await batch.trx.selectFrom("members").select("email").where("active", "=", true).execute();
  const domains = new Set(ours.flatMap(({ email }) => domainOf(email ?? "") ?? []));
  const among = reads.filter(isInternal).flatMap(unknown);
  const mailed = reads.flatMap(unknown).filter((text) => domains.has(domainOf(addressIn(text) ?? "") ?? ""));
  await members.addMissing([...new Set([...among, ...mailed])], "support");
}

const isInternal = (read: ReadRow) => textOf(read, "visibility") === "internal";
const isSame = (one: string | null, other: string) => one?.toLowerCase() === other.toLowerCase();
const domainOf = (email: string) => email.split("@")[1]?.toLowerCase();
