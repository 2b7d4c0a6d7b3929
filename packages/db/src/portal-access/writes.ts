import { type Kysely, sql, type Transaction } from "kysely";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";
import { deleteContactSessions } from "../sessions/portal-sessions.ts";

/** The contact's row is ours until the transaction ends, so that giving and leaving cannot cross. */
export async function lockContact(trx: Transaction<Database>, companyId: string, contactId: string) {
  return trx
    .selectFrom("contacts")
    .select(["id", "name", "email", "endedOn", "archivedAt"])
    .where("companyId", "=", companyId)
    .where("id", "=", contactId)
    .forUpdate()
    .executeTakeFirst();
}

/** Gives the access, or changes what the one already given shows. `isNew` asks for an invitation. */
export async function givePortalAccess(
  trx: Transaction<Database>,
  access: { companyId: string; contactId: string; seesAllTickets: boolean; grantedBy: string | null; now: Date },
): Promise<{ isNew: boolean }> {
  const { companyId, contactId, seesAllTickets, grantedBy, now } = access;
  const changed = await trx
    .updateTable("portalAccess")
    .set({ seesAllTickets })
    .where("companyId", "=", companyId)
    .where("contactId", "=", contactId)
    .where("withdrawnAt", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (changed) return { isNew: false };
  await trx
    .insertInto("portalAccess")
    .values({ companyId, id: newId(), contactId, seesAllTickets, grantedBy, grantedAt: now })
    .execute();
  return { isNew: true };
}

/** Takes the access back and ends every session of the contact; false when there was none. Whoever ends or archives a contact calls this too. */
export async function withdrawPortalAccess(
  trx: Transaction<Database>,
  access: { companyId: string; contactId: string; withdrawnBy: string | null; now: Date },
): Promise<boolean> {
  const { companyId, contactId, withdrawnBy, now } = access;
  const withdrawn = await trx
    .updateTable("portalAccess")
    .set({ withdrawnAt: now, withdrawnBy })
    .where("companyId", "=", companyId)
    .where("contactId", "=", contactId)
    .where("withdrawnAt", "is", null)
    .returning("id")
    .executeTakeFirst();
  await deleteContactSessions(trx, companyId, contactId);
  return withdrawn !== undefined;
}

/** `startsVisit`: what was the last visit becomes the previous one. */
export async function recordVisit(
  db: Kysely<Database>,
  visit: { companyId: string; contactId: string; startsVisit: boolean; now: Date },
): Promise<void> {
  await db
    .updateTable("portalAccess")
    .set({ lastVisitAt: visit.now })
    .$if(visit.startsVisit, (query) => query.set({ previousVisitAt: sql`last_visit_at` }))
    .where("companyId", "=", visit.companyId)
    .where("contactId", "=", visit.contactId)
    .where("withdrawnAt", "is", null)
    .execute();
}
