import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

/** Whether the member is of those who serve this company now. */
export async function isOnCompanyTeam(db: Kysely<Database>, companyId: string, memberId: string): Promise<boolean> {
  const row = await db
    .selectFrom("companyTeam")
    .select("memberId")
    .where("companyId", "=", companyId)
    .where("memberId", "=", memberId)
    .where("leftAt", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether the member has done anything for this company since: more than changing the company itself. */
export async function hasServedSince(
  db: Kysely<Database>,
  { companyId, memberId, since }: { companyId: string; memberId: string; since: Date },
): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from audit_events where company_id = ${companyId}::uuid and at > ${since}
      and actor_id = ${memberId}::uuid and object <> 'company') as has`.execute(db);
  return rows[0]?.has ?? false;
}
