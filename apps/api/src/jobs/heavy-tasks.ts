import type { Tasks } from "@tandem/db/jobs/tasks";
import { runBulkAct } from "../features/bulk-acts/run/run-bulk-act.ts";
import { runBulkUndo } from "../features/bulk-acts/run/run-bulk-undo.ts";
import { runImport } from "../features/imports/run/run-import.ts";
import { runUndo } from "../features/imports/undo/run-undo.ts";

/** Jobs that read and write much: they run in a thread of their own, so that nobody waits for an answer meanwhile. */
export const heavyTasks = {
  "run-import": runImport,
  "undo-import": runUndo,
  "run-bulk-act": runBulkAct,
  "undo-bulk-act": runBulkUndo,
} as const;

export type HeavyTaskName = keyof typeof heavyTasks;

/** What a heavy task needs of a job's context; all of it can be told to a thread. */
export interface HeavyJob {
  task: HeavyTaskName;
  payload: Tasks[HeavyTaskName];
  databaseUrl: string;
  dataDir: string;
  requestId: string;
  now: Date;
}
