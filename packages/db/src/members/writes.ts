import type { Member } from "@tandem/domain/members/member";
import { type Insertable, sql, type Transaction, type Updateable } from "kysely";
import type { Database } from "../schema/database.ts";
import { MEMBER_COLUMNS, toMember } from "./reads.ts";

export async function insertMember(
  trx: Transaction<Database>,
  member: Insertable<Database["members"]>,
): Promise<Member> {
  return toMember(await trx.insertInto("members").values(member).returning(MEMBER_COLUMNS).executeTakeFirstOrThrow());
}

/** The row is ours until the transaction ends. */
export async function lockMember(trx: Transaction<Database>, memberId: string): Promise<Member | undefined> {
  const row = await trx
    .selectFrom("members")
    .select(MEMBER_COLUMNS)
    .where("id", "=", memberId)
    .forUpdate()
    .executeTakeFirst();
  return row && toMember(row);
}

/** Raises the version, so that a change based on the old one is refused. */
export async function updateMember(
  trx: Transaction<Database>,
  memberId: string,
  changes: Updateable<Database["members"]>,
  now: Date,
): Promise<Member> {
  const row = await trx
    .updateTable("members")
    .set({ ...changes, updatedAt: now, version: sql`version + 1` })
    .where("id", "=", memberId)
    .returning(MEMBER_COLUMNS)
    .executeTakeFirstOrThrow();
  return toMember(row);
}

/** Other active admins who can sign in, locked, so that two admins cannot remove each other at the same moment. */
export async function lockOtherAdmins(trx: Transaction<Database>, memberId: string): Promise<number> {
  const rows = await trx
    .selectFrom("members")
    .select("id")
    .where("role", "=", "admin")
    .where("active", "=", true)
    .where("passwordHash", "is not", null)
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.filter((row) => row.id !== memberId).length;
}
