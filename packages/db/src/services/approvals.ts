import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

/** What the mail to an approver says: only what the portal shows them. */
export interface AskedApproval {
  deliverableId: string;
  serviceId: string;
  title: string;
  serviceName: string;
  askedBy: string | null;
}

/** Who is asked, while they may sign in to the portal. */
export async function findApprover(db: Kysely<Database>, companyId: string, contactId: string) {
  return db
    .selectFrom("contacts as c")
    .innerJoin("companies as o", (join) => join.on("o.id", "=", companyId))
    .innerJoin("portalAccess as a", (join) =>
      join.on("a.companyId", "=", companyId).onRef("a.contactId", "=", "c.id").on("a.withdrawnAt", "is", null),
    )
    .select(["c.name", "c.email", "o.name as companyName"])
    .where("c.companyId", "=", companyId)
    .where("c.id", "=", contactId)
    .where("c.archivedAt", "is", null)
    .where("c.endedOn", "is", null)
    .where("o.archivedAt", "is", null)
    .executeTakeFirst();
}

/** What this contact has been asked to approve and no mail has told them yet; what they do not see is left out. */
export async function listUnmailedApprovals(
  db: Kysely<Database>,
  companyId: string,
  contactId: string,
): Promise<AskedApproval[]> {
  return db
    .selectFrom("deliverables as d")
    .innerJoin("services as s", (join) => join.on("s.companyId", "=", companyId).onRef("s.id", "=", "d.serviceId"))
    .leftJoin("members as m", "m.id", "d.approvalRequestedBy")
    .select(["d.id as deliverableId", "s.id as serviceId", "d.title", "s.name as serviceName", "m.name as askedBy"])
    .where("d.companyId", "=", companyId)
    .where("d.approvalContactId", "=", contactId)
    .where("d.approvalMailedAt", "is", null)
    .where("d.status", "=", "delivered")
    .where("d.archivedAt", "is", null)
    .where("s.archivedAt", "is", null)
    .where("d.sharedAt", "is not", null)
    .where(sql<boolean>`(d.shared_contact_ids is null or ${contactId}::uuid = any (d.shared_contact_ids))`)
    .orderBy("d.approvalRequestedAt")
    .orderBy("d.id")
    .execute();
}

export async function markApprovalsMailed(
  db: Kysely<Database>,
  companyId: string,
  deliverableIds: readonly string[],
  at: Date,
): Promise<void> {
  await db
    .updateTable("deliverables")
    .set({ approvalMailedAt: at })
    .where("companyId", "=", companyId)
    .where("id", "in", deliverableIds)
    .execute();
}

/** Since when the customer sees the service, and which contacts do; null means everyone with portal access. */
export async function findServiceAudience(db: Kysely<Database>, companyId: string, serviceId: string) {
  return db
    .selectFrom("services")
    .select(["sharedAt", "sharedContactIds"])
    .where("companyId", "=", companyId)
    .where("id", "=", serviceId)
    .executeTakeFirst();
}
