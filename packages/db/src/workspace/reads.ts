import type { Workspace } from "@tandem/domain/workspace/workspace";
import { workspaceDay } from "@tandem/domain/workspace/workspace-day";
import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

const COLUMNS = [
  "name",
  "timeZone",
  "currency",
  "locale",
  "weekStart",
  "accent",
  "welcomeText",
  "senderName",
  "version",
] as const;

/** The settings of the workspace; the row is there from the first migration on. */
export function getWorkspace(db: Kysely<Database>): Promise<Workspace> {
  return db.selectFrom("workspaceSettings").select(COLUMNS).executeTakeFirstOrThrow();
}

/** The day it is in the workspace at `now`. */
export async function getWorkspaceDay(db: Kysely<Database>, now: Date): Promise<string> {
  const { timeZone } = await db.selectFrom("workspaceSettings").select("timeZone").executeTakeFirstOrThrow();
  return workspaceDay(now, timeZone);
}

/** Whether the database can compute with the time zone too; it brings its own list. */
export async function knowsTimeZone(db: Kysely<Database>, name: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (select from pg_timezone_names where lower(name) = lower(${name})) as known`.execute(db);
  return rows[0]?.known ?? false;
}
