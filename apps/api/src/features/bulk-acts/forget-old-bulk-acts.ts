import { deleteBulkActsBefore } from "@tandem/db/bulk-acts/writes";
import type { JobContext } from "../../jobs/context.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const KEPT_DAYS = 30;

/** What was done long ago is in the audit, company by company; nobody undoes it as one any more. */
export const forgetOldBulkActs = ({ db, now }: Pick<JobContext, "db" | "now">): Promise<void> =>
  deleteBulkActsBefore(db, new Date(now.getTime() - KEPT_DAYS * DAY_MS));
