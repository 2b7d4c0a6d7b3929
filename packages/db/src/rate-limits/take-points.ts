import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

export interface RateLimit {
  /** What is counted: `sign-in:address:<hash>`. */
  key: string;
  points: number;
  windowSeconds: number;
}

/**
 * Counts one try against each limit, in one statement that stands by itself: a refused request's rollback must not give the try back.
 * Answers the seconds until all of them allow another one; 0 means go on.
 */
export async function takePoints(db: Kysely<Database>, limits: readonly RateLimit[], now: Date): Promise<number> {
  const ordered = [...limits].sort((a, b) => (a.key < b.key ? -1 : 1));
  const rows = await db
    .insertInto("rateLimits")
    .values(
      ordered.map(({ key, windowSeconds }) => ({
        key,
        points: 1,
        resetsAt: new Date(now.getTime() + windowSeconds * 1000),
      })),
    )
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet({
        points: sql`case when rate_limits.resets_at <= ${now} then 1 else rate_limits.points + 1 end`,
        resetsAt: sql`case when rate_limits.resets_at <= ${now} then excluded.resets_at else rate_limits.resets_at end`,
      }),
    )
    .returning(["key", "points", "resetsAt"])
    .execute();
  const waits = rows.map((row) => {
    const allowed = limits.find((limit) => limit.key === row.key)?.points ?? 0;
    return row.points > allowed ? Math.ceil((row.resetsAt.getTime() - now.getTime()) / 1000) : 0;
  });
  return Math.max(0, ...waits);
}

/** A success clears what was counted against the address, so that typing errors do not add up over a day. */
export async function clearPoints(db: Kysely<Database>, keys: readonly string[]): Promise<void> {
  await db.deleteFrom("rateLimits").where("key", "in", keys).execute();
}
