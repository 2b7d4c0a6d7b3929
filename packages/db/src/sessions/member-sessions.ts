import type { MemberActor } from "@tandem/domain/access/actor";
import { type Kysely, sql } from "kysely";
import { runPrepared, withCompanion } from "../prepared.ts";
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
  const [row] = await runPrepared(db, "member session", { id }, (slots) => selectMemberSession(slots.id));
  return row && toRow(row.companion);
}

/**
 * A handle whose first prepared read brings the session along, in its own statement; `session` answers it, and asks for it where
 * nothing was read. A read for a session that is not there answers nothing.
 */
export function readWithMemberSession(db: Kysely<Database>, id: string) {
  let found: { row: MemberSessionRow | undefined } | undefined;
  const take = (row: unknown) => {
    found = { row: row ? toRow(row as MemberSessionJson) : undefined };
  };
  return {
    db: withCompanion(db, { name: "member session", id, write: selectMemberSession, take }),
    session: async () => (found ? found.row : findMemberSession(db, id)),
  };
}

interface MemberSessionJson extends Omit<MemberActor, "kind"> {
  expiresAt: string;
  lastSeenAt: string;
  active: boolean;
}

const selectMemberSession = (id: string) => sql<{ companion: MemberSessionJson }>`
  select json_build_object('expiresAt', s.expires_at, 'lastSeenAt', s.last_seen_at, 'active', m.active, 'memberId', m.id,
    'name', m.name, 'role', m.role, 'job', m.job, 'clearances', m.clearances) as companion
  from member_sessions s join members m on m.id = s.member_id where s.id = ${id}`;

function toRow({ expiresAt, lastSeenAt, active, ...member }: MemberSessionJson): MemberSessionRow {
  return {
    expiresAt: new Date(expiresAt),
    lastSeenAt: new Date(lastSeenAt),
    member: active ? { kind: "member", ...member } : null,
  };
}

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
