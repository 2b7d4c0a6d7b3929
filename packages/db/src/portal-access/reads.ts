import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

export interface PortalDoor {
  companyId: string;
  companyName: string;
  contactId: string;
  contactName: string;
  email: string | null;
}

/** Every company whose portal this address opens, by name: access given, contact and company still current. */
export async function listOpenDoors(db: Kysely<Database>, email: string): Promise<PortalDoor[]> {
  const rows = await db
    .selectFrom("contacts as c")
    .innerJoin("portalAccess as a", (join) =>
      join.onRef("a.companyId", "=", "c.companyId").onRef("a.contactId", "=", "c.id").on("a.withdrawnAt", "is", null),
    )
    .innerJoin("companies as o", "o.id", "c.companyId")
    .distinctOn("c.companyId")
    .select(["c.companyId", "o.name as companyName", "c.id as contactId", "c.name as contactName", "c.email"])
    .where("c.email", "=", email)
    .where("c.archivedAt", "is", null)
    .where("c.endedOn", "is", null)
    .where("o.archivedAt", "is", null)
    .orderBy("c.companyId")
    .orderBy("a.grantedAt", "desc")
    .execute();
  return rows.sort((a, b) => a.companyName.localeCompare(b.companyName));
}

/** The company's contacts who may sign in to the portal, by name. */
export async function listPortalAccess(db: Kysely<Database>, companyId: string) {
  return db
    .selectFrom("portalAccess as a")
    .innerJoin("contacts as c", (join) => join.on("c.companyId", "=", companyId).onRef("c.id", "=", "a.contactId"))
    .leftJoin("members as m", "m.id", "a.grantedBy")
    .select(["a.contactId", "c.name", "c.title", "c.email", "a.seesAllTickets", "a.grantedAt", "a.lastVisitAt"])
    .select("m.name as grantedBy")
    .where("a.companyId", "=", companyId)
    .where("a.withdrawnAt", "is", null)
    .orderBy("c.name")
    .orderBy("a.contactId")
    .execute();
}

export async function findContactToInvite(db: Kysely<Database>, companyId: string, contactId: string) {
  return db
    .selectFrom("contacts as c")
    .innerJoin("companies as o", (join) => join.on("o.id", "=", companyId))
    .leftJoin("portalAccess as a", (join) =>
      join.on("a.companyId", "=", companyId).onRef("a.contactId", "=", "c.id").on("a.withdrawnAt", "is", null),
    )
    .leftJoin("members as m", "m.id", "a.grantedBy")
    .select(["c.name", "c.email", "o.name as companyName", "a.id as accessId", "m.name as grantedBy"])
    .select(sql<boolean>`c.archived_at is null and c.ended_on is null and o.archived_at is null`.as("isCurrent"))
    .where("c.companyId", "=", companyId)
    .where("c.id", "=", contactId)
    .executeTakeFirst();
}

/** What the portal says about the person who looks at it. */
export function findVisitor(db: Kysely<Database>, companyId: string, contactId: string) {
  return db
    .selectFrom("contacts")
    .select(["id", "name", "title", "email", "locale", "timeZone"])
    .where("companyId", "=", companyId)
    .where("id", "=", contactId)
    .executeTakeFirst();
}
