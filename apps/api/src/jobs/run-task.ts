import type { TaskName } from "@tandem/db/jobs/tasks";
import { SYSTEM } from "@tandem/domain/access/actor";
import type { JobHelpers, TaskList } from "graphile-worker";
import type { SendMail } from "../features/mail/send-mail.ts";
import type { Services } from "../http/context.ts";
import type { JobContext } from "./context.ts";
import { taskTable } from "./task-table.ts";

/** The table as graphile-worker takes it: each job gets its context, and a failure is retried with growing pauses. */
export function toTaskList(services: Omit<Services, "worker">, sendMail: SendMail): TaskList {
  const entries = Object.entries(taskTable) as [TaskName, (ctx: JobContext, payload: never) => Promise<void>][];
  return Object.fromEntries(
    entries.map(([name, verb]) => [
      name,
      (payload: unknown, { job, abortSignal }: JobHelpers) =>
        verb({ ...contextOf(services, sendMail, job.id), signal: abortSignal }, payload as never),
    ]),
  );
}

function contextOf(
  { db, config, log, clock }: Omit<Services, "worker">,
  sendMail: SendMail,
  jobId: string,
): JobContext {
  const requestId = `job-${jobId}`;
  return {
    db,
    actor: SYSTEM,
    now: clock(),
    requestId,
    urls: { admin: config.adminUrl, portal: config.portalUrl },
    dataDir: config.dataDir,
    log: log.child({ requestId }),
    sendMail: (mail) => sendMail(db, mail),
  };
}
