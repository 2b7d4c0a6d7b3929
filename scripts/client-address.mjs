// @ts-check

/**
 * Who asks: the other end of the connection, or whom a proxy on this machine or in our network names. A visitor's own
 * X-Forwarded-For is never believed.
 * @param {string | undefined} peer
 * @param {string | null} forwarded value of X-Forwarded-For
 * @returns {string | undefined}
 */
export function clientAddress(peer, forwarded) {
  const address = peer?.replace(/^::ffff:/, "");
  const named = forwarded?.split(",").at(-1)?.trim();
  return named && address && isNear(address) ? named : address;
}

/** @param {string} address */
const isNear = (address) => /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd][0-9a-f]{2}:)/i.test(address);
