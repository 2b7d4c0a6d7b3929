import { isDeepStrictEqual } from "node:util";
import { readWithMemberSession } from "@tandem/db/sessions/member-sessions";
import type { MemberActor } from "@tandem/domain/access/actor";
import { type Action, can } from "@tandem/domain/access/can";
import { unauthenticated } from "@tandem/domain/errors/domain-error";
import type { MemberContext, RequestContext } from "../http/context.ts";
import { isFresh, readMemberSession } from "./member-sessions.ts";
import { refuseUnlessAllowed } from "./refuse-unless-allowed.ts";
import { hashSecret } from "./secrets.ts";

/** Runs a read for the member whose session it is. What it answers or throws comes out only if the session is valid. */
export type ReadAsMember = <T>(read: (ctx: MemberContext) => Promise<T>) => Promise<T>;

const MOST_REMEMBERED = 10_000;

/**
 * Reads that bring their session along in their own statement: one round trip instead of two. Whose a token was last time is
 * only a guess at how to write the statement. It reads the session as it is now; where that is not exactly as guessed, its
 * answer is thrown away and the session looked up first, as everywhere else. So a session that was ended has ended.
 */
export function createScreenReader() {
  const lastSeen = new Map<string, MemberActor>();

  const lookUp = async (ctx: RequestContext, token: string, action: Action | null): Promise<MemberContext> => {
    const sessionId = hashSecret(token);
    lastSeen.delete(sessionId);
    const session = await readMemberSession(ctx.db, token, ctx.now);
    if (!session) throw unauthenticated();
    refuseUnlessAllowed(session.actor, action);
    if (lastSeen.size >= MOST_REMEMBERED) lastSeen.delete(lastSeen.keys().next().value ?? "");
    lastSeen.set(sessionId, session.actor);
    return { ...ctx, ...session };
  };

  return async (ctx: RequestContext, token: string, action: Action | null): Promise<ReadAsMember> => {
    const sessionId = hashSecret(token);
    const actor = lastSeen.get(sessionId);
    if (!actor || !action || !can(actor, action)) {
      const member = await lookUp(ctx, token, action);
      return (read) => read(member);
    }
    return async (read) => {
      const { db, session } = readWithMemberSession(ctx.db, sessionId);
      const [outcome] = await Promise.allSettled([read({ ...ctx, db, actor, sessionId })]);
      const row = await session();
      const isAsGuessed = row && isFresh(row, ctx.now) && isDeepStrictEqual(row.member, actor);
      if (!isAsGuessed) return read(await lookUp(ctx, token, action));
      if (outcome.status === "rejected") throw outcome.reason;
      return outcome.value;
    };
  };
}
