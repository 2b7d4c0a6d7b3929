import { newId } from "@tandem/db/ids";
import { findMembersCalled, type KnownMember } from "@tandem/db/imports/find-references";
import { insertRows } from "@tandem/db/records/bulk-rows";
import type { MemberJob } from "@tandem/domain/access/actor";
import { EmailAddress } from "@tandem/domain/fields/text";
import type { Batch } from "./batch.ts";
import { rememberCreated } from "./remember-references.ts";

export interface ResolvedMembers {
  /** Why the text names nobody; null when it names someone, or someone new. */
  problemOf(text: string): string | null;
  /** Only after `addMissing`. */
  idOf(text: string): string;
  isKnown(text: string): boolean;
  isActive(memberId: string): boolean;
  /** Whoever is not known becomes a member who cannot sign in. */
  addMissing(texts: string[], job: MemberJob | null): Promise<void>;
}

/** Members by e-mail or by name; of several with one name, the one who is active. */
export async function resolveMembers(batch: Batch, texts: string[]): Promise<ResolvedMembers> {
  const members = texts.length > 0 ? await findMembersCalled(batch.trx, texts) : [];
  const called = (text: string) => pickCalled(members, text);
  return {
    problemOf: (text) =>
      text.length > 120
        ? "A name has at most 120 characters."
        : called(text) === "several"
          ? "Several members have this name: use the e-mail address."
          : null,
    idOf: (text) => {
      const member = called(text);
      if (!member || member === "several") throw new Error(`nobody is called ${text}`);
      return member.id;
    },
    isKnown: (text) => called(text) !== undefined,
    isActive: (memberId) => members.some(({ id, active }) => id === memberId && active),
    addMissing: async (names, job) => {
      const missing = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()].filter(
        (name) => !called(name),
      );
      const added = missing.map((name) => newMember(name, job));
      await insertRows(
        batch.trx,
        "members",
        added.map((member) => ({ ...member, createdAt: batch.now, updatedAt: batch.now })),
      );
      await rememberCreated(batch, "member", added);
      members.push(...added);
    },
  };
}

function pickCalled(members: readonly KnownMember[], text: string): KnownMember | "several" | undefined {
  const name = text.toLowerCase();
  const mailed = members.find(({ email }) => email?.toLowerCase() === name);
  if (mailed) return mailed;
  const named = members.filter((member) => member.name.toLowerCase() === name);
  const active = named.filter((member) => member.active);
  const [only, another] = active.length > 0 ? active : named;
  return another ? "several" : only;
}

function newMember(text: string, job: MemberJob | null): KnownMember {
  const email = EmailAddress.safeParse(text);
  return { id: newId(), name: text, email: email.success ? email.data : null, job, active: false };
}
