import { Worker } from "node:worker_threads";
import type { HeavyJob } from "./heavy-tasks.ts";

/** In a bundle it stands beside this module; among the sources a thread has to be taught to read them first. */
const isBundled = !import.meta.url.endsWith(".ts");
const entry = new URL(isBundled ? "./heavy-worker.js" : "../heavy-worker.ts", import.meta.url);
const fromSources = `import("tsx/esm/api").then(({ register }) => (register(), import(${JSON.stringify(entry.href)})))`;

const MEGABYTES = 256;

/** Runs a job in a thread of its own; settles as the job does. The signal asks it to end where it can be taken up again. */
export function runInThread(job: HeavyJob, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const thread = new Worker(isBundled ? entry : fromSources, {
      eval: !isBundled,
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });
    const stop = () => thread.postMessage("stop");
    signal?.addEventListener("abort", stop, { once: true });
    let failure: unknown = null;
    thread.once("error", (error) => {
      failure = error;
    });
    thread.once("exit", (code) => {
      signal?.removeEventListener("abort", stop);
      if (failure) reject(failure);
      else if (code === 0) resolve();
      else reject(new Error(`the thread of ${job.task} ended with ${code}`));
    });
  });
}
