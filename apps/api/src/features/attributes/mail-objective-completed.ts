import { enqueue } from "@tandem/db/jobs/enqueue";
import type { Tasks } from "@tandem/db/jobs/tasks";
import { findCompletedObjective } from "@tandem/db/notifications/reads";
import { inTransaction } from "@tandem/db/transaction";
import type { JobContext } from "../../jobs/context.ts";
import { tellFollowers } from "../objective-news/tell-followers.ts";

/** Job: an objective completed by itself. Its assignee gets a mail of their own; who takes part hears it with their news. */
export function tellObjectiveCompleted(ctx: JobContext, payload: Tasks["tell-objective-completed"]): Promise<void> {
  return inTransaction(ctx.db, async (trx) => {
    const completed = await findCompletedObjective(trx, payload);
    if (!completed) return;
    const { companyId, objectiveId } = payload;
    const { sharedAt, sharedContactIds, memberId } = completed;
    await tellFollowers(trx, ctx, {
      companyId,
      objectiveId,
      share: { sharedAt, sharedContactIds },
      changes: [{ field: "status", before: "in_progress", after: "completed" }],
      toldAlready: memberId ? [memberId] : [],
    });
    const jobKey = `mail-objective-completed:${objectiveId}`;
    if (memberId) await enqueue(trx, "mail-objective-completed", payload, { jobKey });
  });
}

/** Job: tells the assignee that it is done. */
export async function mailObjectiveCompleted(
  ctx: JobContext,
  payload: Tasks["mail-objective-completed"],
): Promise<void> {
  const completed = await findCompletedObjective(ctx.db, payload);
  if (!completed?.memberEmail || !completed.memberName) return;
  const { title, companyName, attributeName, current, target, unit } = completed;
  const shown = (value: string | null) => [value, unit].filter(Boolean).join(" ");
  await ctx.sendMail({
    to: { name: completed.memberName, address: completed.memberEmail },
    subject: () => `Completed: ${title}`,
    preheader: `${companyName} has reached ${shown(target)}.`,
    heading: `${title} is completed`,
    paragraphs: [
      `${attributeName ?? "The value it follows"} of ${companyName} is ${shown(current)}; the target was ${shown(target)}.`,
      "The objective completed by itself, and does not reopen when the value falls back.",
    ],
    button: {
      label: "Open the objective",
      url: `${ctx.urls.admin}/companies/${payload.companyId}/objectives/${payload.objectiveId}`,
    },
    reason: "You get this because the objective is assigned to you.",
  });
}
