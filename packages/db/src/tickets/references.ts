import type { Kysely } from "kysely";
import type { Database } from "../schema/database.ts";

/** Someone at the company who can ask for help; undefined for another company's contact too. */
export function findRequester(db: Kysely<Database>, companyId: string, contactId: string) {
  return db
    .selectFrom("contacts")
    .select(["id", "name"])
    .where("companyId", "=", companyId)
    .where("id", "=", contactId)
    .where("archivedAt", "is", null)
    .executeTakeFirst();
}

/** A member who can take a ticket. */
export function findAssignee(db: Kysely<Database>, memberId: string) {
  return db
    .selectFrom("members")
    .select(["id", "name"])
    .where("id", "=", memberId)
    .where("active", "=", true)
    .executeTakeFirst();
}
