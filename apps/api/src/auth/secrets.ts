import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";

/** 256 random bits for a link, a token or a session: nobody guesses it, so a plain hash is enough to keep. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** The six digits of a sign-in mail; what protects them is the browser's own secret and five tries. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/** hex SHA-256: what the database keeps of a secret. */
export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** A code is hashed with its link, so that equal codes of two links differ. */
export const hashCode = (linkId: string, code: string): string => hashSecret(`${linkId}:${code}`);

export function isSameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
