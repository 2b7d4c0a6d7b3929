import type { Kysely } from "kysely";
import type { Database } from "../schema/database.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Removes what time has made worthless: sessions, links, invitations, view-as tokens, rate limits, idempotency keys. */
export async function deleteExpired(db: Kysely<Database>, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - DAY_MS);
  await db.deleteFrom("memberSessions").where("expiresAt", "<", now).execute();
  await db.deleteFrom("portalSessions").where("expiresAt", "<", now).execute();
  // A month longer: an expired link still says where the person wanted to go.
  await db
    .deleteFrom("signInLinks")
    .where("expiresAt", "<", new Date(now.getTime() - 30 * DAY_MS))
    .execute();
  await db.deleteFrom("viewAsTokens").where("expiresAt", "<", dayAgo).execute();
  await db
    .deleteFrom("memberInvitations")
    .where("expiresAt", "<", new Date(now.getTime() - 30 * DAY_MS))
    .execute();
  await db.deleteFrom("rateLimits").where("resetsAt", "<", now).execute();
  await db.deleteFrom("idempotencyKeys").where("createdAt", "<", dayAgo).execute();
}
