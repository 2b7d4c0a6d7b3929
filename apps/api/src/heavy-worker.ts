import os from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { connect } from "@tandem/db/connect";
import { SYSTEM } from "@tandem/domain/access/actor";
import { type HeavyJob, heavyTasks } from "./jobs/heavy-tasks.ts";

/** The thread of one heavy job, with connections of its own. It ends with the job, or with the process that began it. */
const { task, payload, databaseUrl, dataDir, requestId, now } = workerData as HeavyJob;
const stopped = new AbortController();
parentPort?.once("message", () => stopped.abort());

// On Linux this is the priority of the thread alone: answers come first.
if (os.platform() === "linux") os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);

const connection = connect(databaseUrl, { max: 3 });
try {
  const context = { db: connection.db, actor: SYSTEM, now, requestId, dataDir, signal: stopped.signal };
  await heavyTasks[task](context, payload as never);
} finally {
  await connection.close();
  parentPort?.close();
}
