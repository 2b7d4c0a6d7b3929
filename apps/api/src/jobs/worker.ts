import { Logger, parseCronItems, run } from "graphile-worker";
import type { Logger as PinoLogger } from "pino";
import { resumeBulkActs } from "../features/bulk-acts/run/resume-bulk-acts.ts";
import { resumeImports } from "../features/imports/run/resume-imports.ts";
import type { Mailer } from "../features/mail/send-mail.ts";
import type { Services } from "../http/context.ts";
import { toTaskList } from "./run-task.ts";
import { timetable } from "./task-table.ts";

export interface Worker {
  isAlive(): boolean;
  /** Finishes the jobs that run, takes no new ones. */
  stop(): Promise<void>;
}

/** Runs the jobs in this process, on connections of its own. */
export async function startWorker(
  databaseUrl: string,
  services: Omit<Services, "worker">,
  mailer: Mailer,
): Promise<Worker> {
  await resumeImports(services.db);
  await resumeBulkActs(services.db);
  const runner = await run({
    connectionString: databaseUrl,
    maxPoolSize: 4,
    concurrency: 3,
    noHandleSignals: true,
    logger: toGraphileLogger(services.log),
    taskList: toTaskList(services, mailer, { threads: { databaseUrl } }),
    parsedCronItems: parseCronItems(timetable.map((item) => ({ ...item, options: { backfillPeriod: 0 } }))),
  });
  let isAlive = true;
  const ended = runner.promise.then(
    () => {
      isAlive = false;
    },
    (error: unknown) => {
      isAlive = false;
      services.log.error({ err: error }, "the worker stopped");
    },
  );
  return {
    isAlive: () => isAlive,
    stop: async () => {
      if (!isAlive) return;
      isAlive = false;
      await runner.stop();
      await ended;
    },
  };
}

/** Its messages name tasks and ids; payloads stay out of the log. */
const toGraphileLogger = (log: PinoLogger) =>
  new Logger((scope) => (level, message) => {
    const line = { task: scope.taskIdentifier, jobId: scope.jobId };
    if (level === "error") log.error(line, message);
    else if (level === "warning") log.warn(line, message);
    else log.debug(line, message);
  });
