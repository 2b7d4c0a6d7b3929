import { createHash } from "node:crypto";
import {
  findStoredResponse,
  isAlreadyStored,
  type ResponseKey,
  type StoredResponse,
} from "@tandem/db/idempotency/stored-responses";
import type { Database } from "@tandem/db/schema/database";
import { DomainError, invalid } from "@tandem/domain/errors/domain-error";
import type { Context } from "hono";
import type { Kysely } from "kysely";
import type { RouteDeclaration } from "./route-declaration.ts";

/** What to keep, read from the response once the handler has made it. */
export type ResponseToStore = () => Promise<{ at: ResponseKey; stored: StoredResponse }>;

/**
 * `Idempotency-Key` on a write: the first request runs and keeps its answer in its own transaction (`run` stores what it
 * is given there); a repeated one gets that answer, and one with another body is refused.
 */
export async function answerOnce(
  c: Context,
  route: RouteDeclaration,
  { db, actor, now }: { db: Kysely<Database>; actor: string; now: Date },
  run: (toStore: ResponseToStore | null) => Promise<void>,
): Promise<void> {
  const key = c.req.header("idempotency-key");
  if (key === undefined || c.req.method === "GET" || route.holdsSecret || route.rawBody) return run(null);
  if (key.length < 1 || key.length > 200) throw invalid([{ path: "Idempotency-Key", message: "1 to 200 characters" }]);

  const at = { actor, route: `${route.method} ${route.path}`, key };
  const bodyHash = await hashRequest(c);
  const earlier = await findStoredResponse(db, at, now);
  if (earlier) return replay(c, bodyHash, earlier);
  try {
    await run(async () => ({ at, stored: { bodyHash, status: c.res.status, response: await c.res.clone().text() } }));
    if (c.res.status < 400) return;
  } catch (error) {
    if (!isAlreadyStored(error)) throw error;
  }
  // It failed, perhaps only because another one with the same key came first: then that one's answer is ours.
  const first = await findStoredResponse(db, at, now);
  if (first) replay(c, bodyHash, first);
}

/** The response as it was. Only successes are kept, so the kind of content is known. */
function replay(c: Context, bodyHash: string, { status, response, bodyHash: firstHash }: StoredResponse): void {
  if (bodyHash !== firstHash)
    throw new DomainError("invalid", "This Idempotency-Key was used for another request.", {
      reason: "idempotency_key_reused",
      fields: [{ path: "Idempotency-Key", message: "was used for another request" }],
    });
  const replayed = { "Idempotent-Replayed": "true" };
  const isEmpty = response === "";
  const headers = isEmpty ? replayed : { ...replayed, "Content-Type": "application/json" };
  c.res = undefined;
  c.res = new Response(isEmpty ? null : response, { status, headers });
}

async function hashRequest(c: Context): Promise<string> {
  const { pathname, search } = new URL(c.req.url);
  const body =
    (await c.req.bodyCache.text) ?? new Uint8Array((await c.req.bodyCache.arrayBuffer) ?? new ArrayBuffer(0));
  return createHash("sha256").update(`${pathname}${search}\n`).update(body).digest("hex");
}
