import type { Database } from "@tandem/db/schema/database";
import { touchMemberSession } from "@tandem/db/sessions/member-sessions";
import type { MemberActor } from "@tandem/domain/access/actor";
import type { Kysely } from "kysely";
import type { ClientInfo } from "../http/context.ts";
import { memberLucia } from "./lucia-adapter.ts";
import { hashSecret, newSecret } from "./secrets.ts";

const SEEN_EVERY_MS = 5 * 60 * 1000;

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
  if (now.getTime() - (session.lastSeenAt?.getTime() ?? 0) > SEEN_EVERY_MS)
    await touchMemberSession(db, sessionId, user.member.memberId, now);
  return { actor: user.member, sessionId };
}
