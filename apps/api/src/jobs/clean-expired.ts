import { deleteExpired } from "@tandem/db/sessions/delete-expired";
import type { JobContext } from "./context.ts";

/** Job, hourly: forgets what time has made worthless. */
export const cleanExpired = (ctx: JobContext): Promise<void> => deleteExpired(ctx.db, ctx.now);
