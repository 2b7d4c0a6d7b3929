import type { MemberActor } from "@tandem/domain/access/actor";
import type { Kysely } from "kysely";
import { runPrepared } from "../prepared.ts";
import type { Database } from "../schema/database.ts";

export interface NewMemberSession {
  /** hex SHA-256 of the id the browser holds */
  id: string;
  memberId: string;
  expiresAt: Date;
  userAgent: string | null;
  ip: string | null;
}

export interface MemberSessionRow {
  expiresAt: Date;
  lastSeenAt: Date;
  /** null when the member has been deactivated: the session is worth nothing any more */
  member: MemberActor | null;
}

export async function insertMemberSession(db: Kysely<Database>, session: NewMemberSession): Promise<void> {
  await db.insertInto("memberSessions").values(session).execute();
}

/** One statement: the session and whose it is. */
export async function findMemberSession(db: Kysely<Database>, id: string): Promise<MemberSessionRow | undefined> {
  const [row] = await runPrepared(db, "member session", { id }, (slots) => selectMemberSession(db, slots.id));
  if (!row) return undefined;
  const { expiresAt, lastSeenAt, active, ...member } = row;
  return { expiresAt, lastSeenAt, member: active ? { kind: "member", ...member } : null };
}

const selectMemberSession = (db: Kysely<Database>, id: string) =>
  db
    .selectFrom("memberSessions as s")
    .innerJoin("members as m", "m.id", "s.memberId")
    .select([
      "s.expiresAt",
      "s.lastSeenAt",
      "m.id as memberId",
      "m.name",
      "m.role",
      "m.job",
      "m.clearances",
      "m.active",
    ])
    .where("s.id", "=", id);

export function listMemberSessions(db: Kysely<Database>, memberId: string, now: Date) {
  return db
    .selectFrom("memberSessions")
    .select(["id", "createdAt", "lastSeenAt", "expiresAt", "userAgent", "ip"])
    .where("memberId", "=", memberId)
    .where("expiresAt", ">", now)
    .orderBy("lastSeenAt", "desc")
    .execute();
}

export async function extendMemberSession(db: Kysely<Database>, id: string, expiresAt: Date): Promise<void> {
  await db.updateTable("memberSessions").set({ expiresAt }).where("id", "=", id).execute();
}

export async function touchMemberSession(db: Kysely<Database>, id: string, memberId: string, now: Date): Promise<void> {
  await db
    .with("session", (cte) => cte.updateTable("memberSessions").set({ lastSeenAt: now }).where("id", "=", id))
    .updateTable("members")
    .set({ lastSeenAt: now })
    .where("id", "=", memberId)
    .execute();
}

export async function deleteMemberSession(db: Kysely<Database>, id: string): Promise<void> {
  await db.deleteFrom("memberSessions").where("id", "=", id).execute();
}

/** Only the member's own; false when there is none with that id. */
export async function deleteOwnMemberSession(db: Kysely<Database>, memberId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("memberSessions")
    .where("id", "=", id)
    .where("memberId", "=", memberId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function deleteMemberSessions(
  db: Kysely<Database>,
  memberId: string,
  options: { exceptId?: string } = {},
): Promise<void> {
  await db
    .deleteFrom("memberSessions")
    .where("memberId", "=", memberId)
    .$if(options.exceptId !== undefined, (query) => query.where("id", "!=", options.exceptId ?? ""))
    .execute();
}
