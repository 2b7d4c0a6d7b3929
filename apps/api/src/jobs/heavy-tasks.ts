import { runImport } from "../features/imports/run/run-import.ts";
import { runUndo } from "../features/imports/undo/run-undo.ts";

/** Jobs that read and write much: they run in a thread of their own, so that nobody waits for an answer meanwhile. */
export const heavyTasks = { "run-import": runImport, "undo-import": runUndo } as const;

export type HeavyTaskName = keyof typeof heavyTasks;

/** What a heavy task needs of a job's context; all of it can be told to a thread. */
export interface HeavyJob {
  task: HeavyTaskName;
  payload: { importId: string };
  databaseUrl: string;
  dataDir: string;
  requestId: string;
  now: Date;
}
