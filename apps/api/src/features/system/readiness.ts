import { pendingMigrations } from "@tandem/db/migrate";
import type { Kysely } from "kysely";
import type { Services } from "../../http/context.ts";

/** A sentence about the first thing that keeps this process from serving; null when it can. */
export async function whatIsMissing({
  db,
  log,
  worker,
}: Pick<Services, "db" | "log" | "worker">): Promise<string | null> {
  try {
    const pending = await pendingMigrations(db as unknown as Kysely<unknown>);
    if (pending.length > 0) return `The database lacks ${pending.length} migrations.`;
  } catch (error) {
    log.warn({ err: error }, "not ready");
    return "The database cannot be reached.";
  }
  return worker.isAlive() ? null : "The worker does not run.";
}
