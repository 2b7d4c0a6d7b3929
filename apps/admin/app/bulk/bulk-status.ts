import type { BulkAct } from "@tandem/domain/bulk-acts/bulk-act";

/** Whether a job is still at it, or at its undo. */
export const isBulkUnderWay = ({ status }: Pick<BulkAct, "status">): boolean =>
  status === "queued" || status === "running" || status === "undoing";
