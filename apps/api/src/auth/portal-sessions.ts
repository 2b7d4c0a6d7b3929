import { recordVisit } from "@tandem/db/portal-access/writes";
import type { Database } from "@tandem/db/schema/database";
import { touchPortalSession } from "@tandem/db/sessions/portal-sessions";
import type { Kysely } from "kysely";
import type { ClientInfo } from "../http/context.ts";
import { newPortalSessionId, portalLucia } from "./lucia-adapter.ts";
import { hashSecret } from "./secrets.ts";

const SEEN_EVERY_MS = 5 * 60 * 1000;
const VISIT_ENDS_AFTER_MS = 30 * 60 * 1000;

export interface ActivePortalSession {
  /** The stored (hashed) id. */
  sessionId: string;
  companyId: string;
  companyName: string;
  contactId: string;
  contactName: string;
  email: string | null;
  /** The member who looks through the contact's eyes; null when it is the contact. */
  viewedBy: { memberId: string; name: string } | null;
  previousVisitAt: Date | null;
}

/** Opens a session of one company's portal; what comes back is the only copy of its secret. */
export async function openPortalSession(
  db: Kysely<Database>,
  who: { companyId: string; contactId: string; viewedByMemberId?: string },
  client: ClientInfo,
): Promise<string> {
  const viewedByMemberId = who.viewedByMemberId ?? null;
  const lucia = portalLucia(db, { isViewAs: viewedByMemberId !== null });
  const attributes = { ...client, viewedByMemberId, lastSeenAt: null };
  const sessionId = newPortalSessionId(who.companyId);
  return (await lucia.createSession(`${who.companyId}:${who.contactId}`, attributes, { sessionId })).id;
}

/** Whose session this is; null when it is unknown, expired or ended, or the access behind it is gone. Keeps track of visits. */
export async function readPortalSession(
  db: Kysely<Database>,
  token: string,
  now: Date,
): Promise<ActivePortalSession | null> {
  const { user } = await portalLucia(db).validateSession(token);
  if (!user?.portal) return null;
  const { companyId, contactId, viewedByMemberId, viewedByName, lastSeenAt, ...found } = user.portal;
  const sessionId = hashSecret(token);
  const viewedBy = viewedByMemberId ? { memberId: viewedByMemberId, name: viewedByName ?? "" } : null;
  const previousVisitAt = viewedBy
    ? found.previousVisitAt
    : await keepVisit(db, { companyId, contactId, now, ...found });
  if (now.getTime() - lastSeenAt.getTime() > SEEN_EVERY_MS) await touchPortalSession(db, companyId, sessionId, now);
  const { companyName, contactName, email } = found;
  return { sessionId, companyId, companyName, contactId, contactName, email, viewedBy, previousVisitAt };
}

/** A visit ends after 30 quiet minutes; its mark moves every 5. Answers when the visit before this one ended. */
async function keepVisit(
  db: Kysely<Database>,
  visit: { companyId: string; contactId: string; lastVisitAt: Date | null; previousVisitAt: Date | null; now: Date },
): Promise<Date | null> {
  const { companyId, contactId, lastVisitAt, previousVisitAt, now } = visit;
  const quiet = lastVisitAt ? now.getTime() - lastVisitAt.getTime() : Number.POSITIVE_INFINITY;
  const startsVisit = quiet > VISIT_ENDS_AFTER_MS;
  if (quiet > SEEN_EVERY_MS) await recordVisit(db, { companyId, contactId, startsVisit, now });
  return startsVisit ? lastVisitAt : previousVisitAt;
}
