import type { BulkActStatus, BulkOutcome } from "./bulk-act.ts";

/** How many companies of an act stand at each outcome. */
export type OutcomeCounts = Readonly<Record<BulkOutcome, number>>;

/** How far an act is, and what became of its companies: all of it follows from where each company stands. */
export function bulkProgress(status: BulkActStatus, of: OutcomeCounts) {
  const changed = of.changed + of.restored + of.kept;
  const done = changed + of.unchanged + of.failed;
  const undoneSoFar = of.restored + of.kept;
  const isUndo = status === "undoing" || status === "undone" || undoneSoFar > 0;
  const [part, whole] = status === "undoing" ? [undoneSoFar, changed] : [done, done + of.waiting];
  return {
    done,
    percent: whole === 0 ? 100 : Math.floor((part * 100) / whole),
    counts: { changed, unchanged: of.unchanged, failed: of.failed },
    undone: isUndo ? { restored: of.restored, kept: of.kept } : null,
    canUndo: (status === "done" || status === "failed") && of.changed > 0,
  };
}
