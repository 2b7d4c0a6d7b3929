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

/** From one place 10 for an address; from everywhere more, so that a stranger who tries cannot shut the owner out. */
const ALLOWED = { addressFromIp: 10, address: 100, ip: 100 };

/** Codes are few digits: their tries count together, wherever they come from. The mailed link is never counted. */
const GUESSABLE: ReadonlySet<Tries["what"]> = new Set(["redeem"]);

/** Counts a try before it is made; too many in a quarter of an hour answer 429 with the seconds to wait. */
export async function limitTries(ctx: RequestContext, tries: Tries): Promise<void> {
  const limits: RateLimit[] = [];
  const limit = (key: string, points: number) => limits.push({ key, points, windowSeconds: QUARTER_HOUR });
  const { ip } = ctx.client;
  if (tries.address) {
    const isStrict = GUESSABLE.has(tries.what) || ip === null;
    if (!isStrict) limit(addressFromIpKey(tries, ip), ALLOWED.addressFromIp);
    limit(addressKey(tries), isStrict ? ALLOWED.addressFromIp : ALLOWED.address);
  }
  if (ip) limit(`${tries.what}:ip:${ip}`, ALLOWED.ip);
  if (limits.length === 0) return;
  const wait = await takePoints(ctx.db, limits, ctx.now);
  if (wait > 0) throw limitReached(`Too many tries. Wait ${Math.ceil(wait / 60)} minutes and try again.`, wait);
}

/** A success: what was counted against the address is forgotten, so that typing errors do not add up. */
export const forgetTries = (ctx: RequestContext, tries: Tries): Promise<void> =>
  clearPoints(ctx.db, [addressKey(tries), ...(ctx.client.ip ? [addressFromIpKey(tries, ctx.client.ip)] : [])]);

/** The address itself is nobody's business who reads this table. */
const addressKey = ({ what, address = "" }: Tries) => `${what}:address:${hashSecret(address.toLowerCase())}`;

const addressFromIpKey = (tries: Tries, ip: string) => `${addressKey(tries)}:${ip}`;
