import { expect, it } from "vitest";
import { BULK_OUTCOMES, type BulkActStatus } from "./bulk-act.ts";
import { bulkProgress, type OutcomeCounts } from "./bulk-progress.ts";

const NONE = Object.fromEntries(BULK_OUTCOMES.map((outcome) => [outcome, 0])) as OutcomeCounts;

it.each<[BulkActStatus, Partial<OutcomeCounts>, number, boolean]>([
  ["queued", { waiting: 3 }, 0, false],
  ["running", { waiting: 1, changed: 1, failed: 1 }, 66, false],
  ["done", { changed: 2, unchanged: 1 }, 100, true],
  ["done", { unchanged: 3 }, 100, false],
  ["failed", { waiting: 1, changed: 1 }, 50, true],
  ["undoing", { changed: 3, restored: 1, unchanged: 9 }, 25, false],
  ["undone", { restored: 3, kept: 1 }, 100, false],
  ["done", { changed: 1, restored: 1 }, 100, true],
])("of an act that is %s with %j is %i percent, undo: %s", (status, counts, percent, canUndo) => {
  expect(bulkProgress(status, { ...NONE, ...counts })).toMatchObject({ percent, canUndo });
});

it("counts what an undo restored or kept among the changed", () => {
  const progress = bulkProgress("undone", { ...NONE, restored: 3, kept: 1, unchanged: 2, failed: 1 });
  expect(progress).toMatchObject({
    done: 7,
    counts: { changed: 4, unchanged: 2, failed: 1 },
    undone: { restored: 3, kept: 1 },
  });
  expect(bulkProgress("done", { ...NONE, changed: 4 }).undone).toBeNull();
});
