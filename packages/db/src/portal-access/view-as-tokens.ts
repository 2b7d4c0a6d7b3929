import type { Transaction } from "kysely";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";

export interface NewViewAsToken {
  companyId: string;
  contactId: string;
  memberId: string;
  tokenHash: string;
  createdAt: Date;
  expiresAt: Date;
}

export async function insertViewAsToken(trx: Transaction<Database>, token: NewViewAsToken): Promise<void> {
  await trx
    .insertInto("viewAsTokens")
    .values({ id: newId(), ...token })
    .execute();
}

/** Uses the token up and says whose view of whom it opens. */
export function useViewAsToken(trx: Transaction<Database>, companyId: string, tokenHash: string, now: Date) {
  return trx
    .updateTable("viewAsTokens")
    .set({ usedAt: now })
    .where("companyId", "=", companyId)
    .where("tokenHash", "=", tokenHash)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now)
    .returning(["contactId", "memberId"])
    .executeTakeFirst();
}
