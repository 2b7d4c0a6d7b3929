import { type Kysely, sql, type Transaction } from "kysely";
import type { PortalScope } from "../portal/scope.ts";
import type { Database } from "../schema/database.ts";

const KEPT_MS = 24 * 60 * 60 * 1000;

export interface ResponseKey {
  /** `member:<id>` or `contact:<company>:<contact>`. */
  actor: string;
  route: string;
  key: string;
}

export interface StoredResponse {
  bodyHash: string;
  status: number;
  response: string;
}

/** The response an earlier request with this key got within 24 hours. */
export async function findStoredResponse(
  db: Kysely<Database>,
  { actor, route, key }: ResponseKey,
  now: Date,
): Promise<StoredResponse | undefined> {
  const row = await db
    .selectFrom("idempotencyKeys")
    .select(["bodyHash", "status", "response", "createdAt"])
    .where("actor", "=", actor)
    .where("route", "=", route)
    .where("key", "=", key)
    .executeTakeFirst();
  if (row && row.createdAt.getTime() <= now.getTime() - KEPT_MS) {
    await db
      .deleteFrom("idempotencyKeys")
      .where("actor", "=", actor)
      .where("route", "=", route)
      .where("key", "=", key)
      .where("createdAt", "=", row.createdAt)
      .execute();
    return undefined;
  }
  return row;
}

/** Keeps the response in the transaction of the write it answers. */
export async function storeResponse(
  trx: Transaction<Database>,
  at: ResponseKey,
  stored: StoredResponse,
): Promise<void> {
  await trx
    .insertInto("idempotencyKeys")
    .values({ ...at, ...stored })
    .execute();
}

export async function storePortalResponse(scope: PortalScope, at: ResponseKey, stored: StoredResponse): Promise<void> {
  await sql`select portal_remember_response(${at.route}::text, ${at.key}::text, ${stored.bodyHash}::text,
    ${stored.status}::smallint, ${stored.response}::text)`.execute(scope.trx);
}

/** Another request with the same key has committed first. */
export function isAlreadyStored(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    error.code === "23505" &&
    "constraint" in error &&
    String(error.constraint).startsWith("idempotency_keys_pkey")
  );
}
