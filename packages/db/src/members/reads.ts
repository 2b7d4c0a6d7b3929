import type { Member } from "@tandem/domain/members/member";
import type { Kysely, Selectable } from "kysely";
import type { Database } from "../schema/database.ts";

export const MEMBER_COLUMNS = [
  "id",
  "name",
  "email",
  "role",
  "job",
  "clearances",
  "active",
  "photoFile",
  "passwordHash",
  "invitedAt",
  "lastSeenAt",
  "version",
] as const;

type MemberRow = Pick<Selectable<Database["members"]>, (typeof MEMBER_COLUMNS)[number]>;

export async function listAllMembers(db: Kysely<Database>): Promise<Member[]> {
  const rows = await db
    .selectFrom("members")
    .select(MEMBER_COLUMNS)
    .orderBy("active", "desc")
    .orderBy("name")
    .orderBy("id")
    .execute();
  return rows.map(toMember);
}

export async function findMember(db: Kysely<Database>, memberId: string): Promise<Member | undefined> {
  const row = await db.selectFrom("members").select(MEMBER_COLUMNS).where("id", "=", memberId).executeTakeFirst();
  return row && toMember(row);
}

/** The member and the stored password; null hash: invited, or known by name only. */
export async function findMemberByEmail(
  db: Kysely<Database>,
  email: string,
): Promise<{ member: Member; passwordHash: string | null } | undefined> {
  const row = await db.selectFrom("members").select(MEMBER_COLUMNS).where("email", "=", email).executeTakeFirst();
  return row && { member: toMember(row), passwordHash: row.passwordHash };
}

export async function findPasswordHash(db: Kysely<Database>, memberId: string): Promise<string | null> {
  const row = await db.selectFrom("members").select("passwordHash").where("id", "=", memberId).executeTakeFirst();
  return row?.passwordHash ?? null;
}

/** Whether nobody can sign in yet: the first admin is still to be made. */
export async function hasNoAdmin(db: Kysely<Database>): Promise<boolean> {
  const row = await db
    .selectFrom("members")
    .select("id")
    .where("role", "=", "admin")
    .where("active", "=", true)
    .where("passwordHash", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return row === undefined;
}

export function toMember({ passwordHash, photoFile, invitedAt, lastSeenAt, ...row }: MemberRow): Member {
  return {
    ...row,
    photo: photoFile,
    isInvited: invitedAt !== null && passwordHash === null,
    invitedAt: invitedAt?.toISOString() ?? null,
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
  };
}
