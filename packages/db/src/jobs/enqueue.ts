import { sql, type Transaction } from "kysely";
import type { PortalScope } from "../portal/scope.ts";
import type { Database } from "../schema/database.ts";
import type { PortalTasks, TaskName, Tasks } from "./tasks.ts";

export interface EnqueueOptions {
  /** One waiting job per key: a second one replaces the first, which is how notifications are gathered. */
  jobKey?: string;
  runAt?: Date;
  maxAttempts?: number;
}

/** Leaves a job for the worker, in the caller's transaction: it runs if, and only if, that commits. */
export async function enqueue<Name extends TaskName>(
  trx: Transaction<Database>,
  task: Name,
  payload: Tasks[Name],
  { jobKey, runAt, maxAttempts = 12 }: EnqueueOptions = {},
): Promise<void> {
  await sql`
    select graphile_worker.add_job(${task}::text, payload => ${JSON.stringify(payload)}::json,
      run_at => ${runAt ?? null}::timestamptz, max_attempts => ${maxAttempts}::integer, job_key => ${jobKey ?? null}::text)
  `.execute(trx);
}

/** Leaves any number of jobs of one task in one statement; each has a key, so that one waits of each. */
export async function enqueueAll<Name extends TaskName>(
  trx: Transaction<Database>,
  task: Name,
  jobs: readonly { payload: Tasks[Name]; jobKey: string }[],
): Promise<void> {
  if (jobs.length === 0) return;
  const specs = jobs.map(({ payload, jobKey }) => ({ identifier: task, payload, job_key: jobKey, max_attempts: 12 }));
  await sql`select count(*) from graphile_worker.add_jobs(
    array(select json_populate_recordset(null::graphile_worker.job_spec, ${JSON.stringify(specs)}::json)))`.execute(
    trx,
  );
}

/** The portal's way to the worker; the database adds the company and the contact. */
export async function enqueueFromPortal<Name extends keyof PortalTasks>(
  scope: PortalScope,
  task: Name,
  payload: PortalTasks[Name],
): Promise<void> {
  await sql`select portal_enqueue(${task}::text, ${JSON.stringify(payload)}::jsonb)`.execute(scope.trx);
}
