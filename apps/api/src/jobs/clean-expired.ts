import { deleteAttachmentsWaitingSince } from "@tandem/db/emails/waiting-attachments";
import { deleteExpired } from "@tandem/db/sessions/delete-expired";
import { forgetOldBulkActs } from "../features/bulk-acts/forget-old-bulk-acts.ts";
import { forgetStrayFiles } from "../features/files/forget-stray-files.ts";
import { forgetOldUploads } from "../features/imports/forget-upload.ts";
import type { JobContext } from "./context.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Job, hourly: forgets what time has made worthless. */
export async function cleanExpired(ctx: JobContext): Promise<void> {
  await deleteExpired(ctx.db, ctx.now);
  await deleteAttachmentsWaitingSince(ctx.db, new Date(ctx.now.getTime() - DAY_MS));
  await forgetOldUploads(ctx);
  await forgetStrayFiles(ctx);
  await forgetOldBulkActs(ctx);
}
