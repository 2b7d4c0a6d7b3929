import type { Kysely, Transaction } from "kysely";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";

/** A new invitation ends the earlier ones: only the last mail works. */
export async function replaceInvitation(
  trx: Transaction<Database>,
  memberId: string,
  { tokenHash, createdAt, expiresAt }: { tokenHash: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await trx.deleteFrom("memberInvitations").where("memberId", "=", memberId).execute();
  await trx
    .insertInto("memberInvitations")
    .values({ id: newId(), memberId, tokenHash, createdAt, expiresAt })
    .execute();
}

/** Uses the invitation up; undefined when it is unknown, used or expired. */
export async function useInvitation(trx: Transaction<Database>, tokenHash: string, now: Date) {
  return trx
    .updateTable("memberInvitations")
    .set({ usedAt: now })
    .where("tokenHash", "=", tokenHash)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now)
    .returning("memberId")
    .executeTakeFirst();
}

export async function deleteInvitations(db: Kysely<Database>, memberId: string): Promise<void> {
  await db.deleteFrom("memberInvitations").where("memberId", "=", memberId).execute();
}
