import { workspaceDay } from "@tandem/domain/workspace/workspace-day";
import type { Kysely } from "kysely";
import type { Database } from "../schema/database.ts";

/** The day it is in the workspace at `now`. */
export async function getWorkspaceDay(db: Kysely<Database>, now: Date): Promise<string> {
  const { timeZone } = await db.selectFrom("workspaceSettings").select("timeZone").executeTakeFirstOrThrow();
  return workspaceDay(now, timeZone);
}
