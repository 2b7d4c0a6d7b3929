import { deleteExpired } from "@tandem/db/sessions/delete-expired";
import { forgetOldBulkActs } from "../features/bulk-acts/forget-old-bulk-acts.ts";
import { forgetStrayFiles } from "../features/files/forget-stray-files.ts";
import { forgetOldUploads } from "../features/imports/forget-upload.ts";
import type { JobContext } from "./context.ts";

/** Job, hourly: forgets what time has made worthless. */
export async function cleanExpired(ctx: JobContext): Promise<void> {
  await deleteExpired(ctx.db, ctx.now);
  await forgetOldUploads(ctx);
  await forgetStrayFiles(ctx);
  await forgetOldBulkActs(ctx);
}
