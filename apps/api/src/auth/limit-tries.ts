import { clearPoints, type RateLimit, takePoints } from "@tandem/db/rate-limits/take-points";
import { limitReached } from "@tandem/domain/errors/domain-error";
import type { RequestContext } from "../http/context.ts";
import { hashSecret } from "./secrets.ts";

const QUARTER_HOUR = 15 * 60;

/** What is tried, by whom: both are counted, in the database, so that several processes count together. */
export interface Tries {
  what: "sign-in" | "link" | "redeem" | "first-admin" | "password" | "invitation";
  address?: string;
}

const ALLOWED = { address: 10, ip: 100 };

/** Counts a try before it is made; too many in a quarter of an hour answer 429 with the seconds to wait. */
export async function limitTries(ctx: RequestContext, tries: Tries): Promise<void> {
  const limits: RateLimit[] = [];
  if (tries.address) limits.push({ key: addressKey(tries), points: ALLOWED.address, windowSeconds: QUARTER_HOUR });
  if (ctx.client.ip)
    limits.push({ key: `${tries.what}:ip:${ctx.client.ip}`, points: ALLOWED.ip, windowSeconds: QUARTER_HOUR });
  if (limits.length === 0) return;
  const wait = await takePoints(ctx.db, limits, ctx.now);
  if (wait > 0) throw limitReached(`Too many tries. Wait ${Math.ceil(wait / 60)} minutes and try again.`, wait);
}

/** A success: what was counted against the address is forgotten, so that typing errors do not add up. */
export const forgetTries = (ctx: RequestContext, tries: Tries): Promise<void> =>
  clearPoints(ctx.db, [addressKey(tries)]);

/** The address itself is nobody's business who reads this table. */
const addressKey = ({ what, address = "" }: Tries) => `${what}:address:${hashSecret(address.toLowerCase())}`;
