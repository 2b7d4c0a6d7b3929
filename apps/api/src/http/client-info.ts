import { isIP } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import type { ClientInfo } from "./context.ts";

/**
 * Where the request came from. The two apps call us on behalf of a browser and say so in X-Forwarded-For; the header
 * counts only when the caller is on this machine or in a private network, where the apps and the proxy are.
 */
export function clientInfo(c: Context): ClientInfo {
  const userAgent = c.req.header("user-agent")?.slice(0, 300) ?? null;
  const peer = peerAddress(c);
  const forwarded = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
  const ip = forwarded && isIP(forwarded) && (peer === null || isNear(peer)) ? forwarded : peer;
  return { ip, userAgent };
}

/** Null when the app is called in the process itself, as tests do. */
function peerAddress(c: Context): string | null {
  if (!c.env || !("incoming" in c.env)) return null;
  return getConnInfo(c).remote.address?.replace(/^::ffff:/, "") ?? null;
}

const isNear = (address: string) =>
  /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd][0-9a-f]{2}:)/i.test(address);
