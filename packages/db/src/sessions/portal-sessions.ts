import { type Kysely, sql } from "kysely";
import { runPrepared } from "../prepared.ts";
import type { Database } from "../schema/database.ts";

export interface NewPortalSession {
  companyId: string;
  /** hex SHA-256 of the id the browser holds */
  id: string;
  contactId: string;
  viewedByMemberId: string | null;
  expiresAt: Date;
  userAgent: string | null;
  ip: string | null;
}

export interface PortalSessionRow {
  expiresAt: Date;
  lastSeenAt: Date;
  contactId: string;
  contactName: string;
  email: string | null;
  companyName: string;
  viewedByMemberId: string | null;
  viewedByName: string | null;
  lastVisitAt: Date | null;
  previousVisitAt: Date | null;
  /** false when the access was withdrawn, the contact has left or was archived, the company was archived, or the viewing member was deactivated */
  isValid: boolean;
}

export async function insertPortalSession(db: Kysely<Database>, session: NewPortalSession): Promise<void> {
  await db.insertInto("portalSessions").values(session).execute();
}

/** One statement: the session, whose it is, and whether it still counts. A viewing member needs no portal access. */
export async function findPortalSession(
  db: Kysely<Database>,
  companyId: string,
  id: string,
): Promise<PortalSessionRow | undefined> {
  const [row] = await runPrepared(db, "portal session", { companyId, id }, (slots) =>
    selectPortalSession(db, slots.companyId, slots.id),
  );
  return row;
}

const selectPortalSession = (db: Kysely<Database>, companyId: string, id: string) =>
  db
    .selectFrom("portalSessions as s")
    .innerJoin("contacts as c", (join) => join.on("c.companyId", "=", companyId).onRef("c.id", "=", "s.contactId"))
    .innerJoin("companies as o", (join) => join.on("o.id", "=", companyId))
    .leftJoin("portalAccess as a", (join) =>
      join.on("a.companyId", "=", companyId).onRef("a.contactId", "=", "s.contactId").on("a.withdrawnAt", "is", null),
    )
    .leftJoin("members as m", "m.id", "s.viewedByMemberId")
    .select([
      "s.expiresAt",
      "s.lastSeenAt",
      "s.contactId",
      "c.name as contactName",
      "c.email",
      "o.name as companyName",
      "s.viewedByMemberId",
      "m.name as viewedByName",
      "a.lastVisitAt",
      "a.previousVisitAt",
      sql<boolean>`o.archived_at is null and c.archived_at is null and c.ended_on is null
        and (case when s.viewed_by_member_id is null then a.id is not null else m.active end)`.as("isValid"),
    ])
    .where("s.companyId", "=", companyId)
    .where("s.id", "=", id);

export function listPortalSessions(db: Kysely<Database>, companyId: string, contactId: string, now: Date) {
  return db
    .selectFrom("portalSessions")
    .select(["id", "createdAt", "lastSeenAt", "expiresAt", "userAgent", "ip"])
    .where("companyId", "=", companyId)
    .where("contactId", "=", contactId)
    .where("viewedByMemberId", "is", null)
    .where("expiresAt", ">", now)
    .orderBy("lastSeenAt", "desc")
    .execute();
}

/** A session of a member who views as the contact ends when it ends. */
export async function extendPortalSession(
  db: Kysely<Database>,
  companyId: string,
  id: string,
  expiresAt: Date,
): Promise<void> {
  await db
    .updateTable("portalSessions")
    .set({ expiresAt })
    .where("companyId", "=", companyId)
    .where("id", "=", id)
    .where("viewedByMemberId", "is", null)
    .execute();
}

export async function touchPortalSession(
  db: Kysely<Database>,
  companyId: string,
  id: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable("portalSessions")
    .set({ lastSeenAt: now })
    .where("companyId", "=", companyId)
    .where("id", "=", id)
    .execute();
}

export async function deletePortalSession(db: Kysely<Database>, companyId: string, id: string): Promise<void> {
  await db.deleteFrom("portalSessions").where("companyId", "=", companyId).where("id", "=", id).execute();
}

/** Only the contact's own, never a member's view of it; false when there is none with that id. */
export async function deleteOwnPortalSession(
  db: Kysely<Database>,
  at: { companyId: string; contactId: string; id: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("portalSessions")
    .where("companyId", "=", at.companyId)
    .where("contactId", "=", at.contactId)
    .where("id", "=", at.id)
    .where("viewedByMemberId", "is", null)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Every session of the contact at once: the access was withdrawn or the person left. */
export async function deleteContactSessions(db: Kysely<Database>, companyId: string, contactId: string): Promise<void> {
  await db.deleteFrom("portalSessions").where("companyId", "=", companyId).where("contactId", "=", contactId).execute();
}
