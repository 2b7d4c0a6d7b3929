import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

export interface AssigneeIds {
  memberId: string | null | undefined;
  contactId: string | null | undefined;
}

/** Whether the member is active, and the contact one of this company who is still there. */
export async function findAssignees(db: Kysely<Database>, companyId: string, { memberId, contactId }: AssigneeIds) {
  const { rows } = await sql<{ member: boolean; contact: boolean }>`
    select exists (select from members where id = ${memberId ?? null}::uuid and active) as member,
      exists (select from contacts where company_id = ${companyId}::uuid and id = ${contactId ?? null}::uuid
        and archived_at is null and ended_on is null) as contact`.execute(db);
  return rows[0] ?? { member: false, contact: false };
}
