import { findObjective } from "@tandem/db/objectives/reads";
import { findShareToMail } from "@tandem/db/sharing/reads";
import { shownValue } from "@tandem/domain/objectives/history";
import type { Objective } from "@tandem/domain/objectives/objective";
import type { JobContext } from "../../jobs/context.ts";

/**
 * Job: tells one contact what was shared with them, in the words of who shared it, with what the portal shows of it. The
 * link asks for a sign-in mail where there is no session, then lands on the objective.
 */
export async function mailSharedObjective(
  ctx: JobContext,
  ids: { companyId: string; shareId: string; contactId: string },
): Promise<void> {
  const share = await findShareToMail(ctx.db, ids);
  if (!share?.email) return;
  const objective = await findObjective(ctx.db, ids.companyId, share.recordId, ctx.now);
  if (!objective) return;
  const sender = firstName(share.sharedBy ?? "Our team");
  await ctx.sendMail({
    to: { name: share.name, address: share.email },
    subject: () => `${sender} shared an objective with you: ${objective.title}`,
    preheader: [objective.title, ...whatItSays(objective)].join(". "),
    heading: `${sender} shared an objective with you`,
    paragraphs: [
      `Hello ${firstName(share.name)}, ${share.note ?? "here is a goal we would like to reach together. Have a look, and tell us what you think."}`,
      objective.title,
      ...whatItSays(objective),
    ],
    button: { label: "See the objective", url: `${ctx.urls.portal}/objectives/${objective.id}` },
    afterButton: "No password needed. The button asks for a sign-in mail first, then brings you to the same place.",
    reason: `You get this because ${sender} shared an objective with you at ${share.companyName}.`,
  });
}

/** "Today 12 days, target 5 days", the days it runs, and who leads it: as far as they are known. */
export function whatItSays({ baseline, current, target, unit, startOn, dueOn, assignee }: Objective): string[] {
  const stand = shownValue(current ?? baseline, unit);
  const goal = shownValue(target, unit);
  return [
    stand && goal ? `Today ${stand}, target ${goal}` : goal && `Target ${goal}`,
    startOn && dueOn ? `Runs ${day(startOn)} to ${day(dueOn)}` : dueOn && `Due ${day(dueOn)}`,
    assignee && `Led by ${assignee.name}`,
  ].filter((line): line is string => Boolean(line));
}

export const firstName = (name: string) => (name === "Our team" ? name : (name.split(" ")[0] ?? name));

const day = (text: string) =>
  new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(
    new Date(text),
  );
