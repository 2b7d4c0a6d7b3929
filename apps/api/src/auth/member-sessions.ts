import type { Database } from "@tandem/db/schema/database";
import { type MemberSessionRow, touchMemberSession } from "@tandem/db/sessions/member-sessions";
import type { MemberActor } from "@tandem/domain/access/actor";
import type { Kysely } from "kysely";
import type { ClientInfo } from "../http/context.ts";
import { memberLucia } from "./lucia-adapter.ts";
import { hashSecret, newSecret } from "./secrets.ts";

const SEEN_EVERY_MS = 5 * 60 * 1000;
/** Lucia renews a session of 30 days once half of them are over. */
const RENEWED_BEFORE_MS = 15 * 24 * 60 * 60 * 1000;

/** Opens a session; what comes back is the only copy of its secret. */
export async function openMemberSession(db: Kysely<Database>, memberId: string, client: ClientInfo): Promise<string> {
  const attributes = { ...client, viewedByMemberId: null, lastSeenAt: null };
  const session = await memberLucia(db).createSession(memberId, attributes, { sessionId: newSecret() });
  return session.id;
}

/** Whose session this is; null when it is unknown, expired, ended, or of a member who was deactivated. */
export async function readMemberSession(
  db: Kysely<Database>,
  token: string,
  now: Date,
): Promise<{ actor: MemberActor; sessionId: string } | null> {
  const { session, user } = await memberLucia(db).validateSession(token);
  if (!user?.member) return null;
  const sessionId = hashSecret(token);
  if (isLongUnseen(session.lastSeenAt, now)) await touchMemberSession(db, sessionId, user.member.memberId, now);
  return { actor: user.member, sessionId };
}

/** Valid, and young enough that there is nothing to write down: neither that it was seen nor a later end. */
export const isFresh = ({ expiresAt, lastSeenAt, member }: MemberSessionRow, now: Date): boolean =>
  member !== null && !isLongUnseen(lastSeenAt, now) && expiresAt.getTime() - now.getTime() > RENEWED_BEFORE_MS;

const isLongUnseen = (lastSeenAt: Date | null, now: Date) =>
  now.getTime() - (lastSeenAt?.getTime() ?? 0) > SEEN_EVERY_MS;
