import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "@tandem/db/schema/database";
import { type Kysely, sql } from "kysely";

/** Until no job is marked as running: graphile-worker does not wait for its own last word on a job. */
export async function waitUntilSettled(db: Kysely<Database>): Promise<void> {
  const isRunning = async () => {
    const { rows } = await sql<{ running: boolean }>`
      select exists (select from graphile_worker._private_jobs where locked_at is not null) as running`.execute(db);
    return rows[0]?.running ?? false;
  };
  while (await isRunning()) await wait(5);
}
