import type { TaskName } from "@tandem/db/jobs/tasks";
import { SYSTEM } from "@tandem/domain/access/actor";
import type { JobHelpers, TaskList } from "graphile-worker";
import type { Mailer } from "../features/mail/send-mail.ts";
import type { Services } from "../http/context.ts";
import type { JobContext } from "./context.ts";
import { type HeavyTaskName, heavyTasks } from "./heavy-tasks.ts";
import { runInThread } from "./run-in-thread.ts";
import { taskTable } from "./task-table.ts";

/**
 * The table as graphile-worker takes it: each job gets its context, and a failure is retried with growing pauses.
 * `threads`: the database that heavy jobs reach from threads of their own; without it they run here, as in a test.
 */
export function toTaskList(
  services: Omit<Services, "worker">,
  mailer: Mailer,
  { threads }: { threads?: { databaseUrl: string } } = {},
): TaskList {
  const here = Object.entries(taskTable) as [TaskName, Verb][];
  const entries = threads
    ? here.map(([name, verb]): [TaskName, Verb] => [name, outOfTheWay(name, threads) ?? verb])
    : here;
  return Object.fromEntries(
    entries.map(([name, verb]) => [
      name,
      (payload: unknown, { job, abortSignal }: JobHelpers) =>
        verb({ ...contextOf(services, mailer, job.id), signal: abortSignal }, payload as never),
    ]),
  );
}

type Verb = (ctx: JobContext, payload: never) => Promise<void>;

function outOfTheWay(name: TaskName, { databaseUrl }: { databaseUrl: string }): Verb | null {
  if (!isHeavy(name)) return null;
  return ({ dataDir, requestId, now, signal }, payload) =>
    runInThread({ task: name, payload, databaseUrl, dataDir, requestId, now }, signal);
}

const isHeavy = (name: TaskName): name is HeavyTaskName => name in heavyTasks;

function contextOf({ db, config, log, clock }: Omit<Services, "worker">, mailer: Mailer, jobId: string): JobContext {
  const requestId = `job-${jobId}`;
  return {
    db,
    actor: SYSTEM,
    now: clock(),
    requestId,
    urls: { admin: config.adminUrl, portal: config.portalUrl },
    dataDir: config.dataDir,
    log: log.child({ requestId }),
    sendMail: (mail) => mailer.send(db, mail),
    deliver: (letter) => mailer.deliver(letter),
  };
}
