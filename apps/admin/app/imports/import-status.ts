import type { ImportSummary } from "@tandem/domain/imports/import";

/** Whether there is something to wait for. */
export const isUnderWay = (status: ImportSummary["status"]): boolean =>
  status === "queued" || status === "running" || status === "undoing";
