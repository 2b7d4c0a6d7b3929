import type { Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

/** The member serves this company from now on: owner, assignee, author of something public. The customer sees the name. */
export async function joinCompanyTeam(
  trx: Transaction<Database>,
  companyId: string,
  memberId: string | null | undefined,
): Promise<void> {
  if (!memberId) return;
  await trx
    .insertInto("companyTeam")
    .values({ companyId, memberId })
    .onConflict((conflict) =>
      conflict
        .columns(["companyId", "memberId"])
        .doUpdateSet({ leftAt: null })
        .where("companyTeam.leftAt", "is not", null),
    )
    .execute();
}

/** The member is no longer with us: customers read the name under what was written, and no longer as one of their team. */
export async function leaveCompanyTeams(trx: Transaction<Database>, memberId: string, now: Date): Promise<void> {
  await trx
    .updateTable("companyTeam")
    .set({ leftAt: now })
    .where("memberId", "=", memberId)
    .where("leftAt", "is", null)
    .execute();
}

/** The member no longer serves this company. */
export async function leaveCompanyTeam(
  trx: Transaction<Database>,
  { companyId, memberId, now }: { companyId: string; memberId: string; now: Date },
): Promise<void> {
  await trx
    .updateTable("companyTeam")
    .set({ leftAt: now })
    .where("companyId", "=", companyId)
    .where("memberId", "=", memberId)
    .where("leftAt", "is", null)
    .execute();
}
