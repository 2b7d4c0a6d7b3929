import type { Tasks } from "@tandem/db/jobs/tasks";
import { findObjective } from "@tandem/db/objectives/reads";
import { findShareToMail } from "@tandem/db/sharing/reads";
import type { JobContext } from "../../jobs/context.ts";
import { firstName, whatItSays } from "./mail-shared-objective.ts";

/** Job: tells one contact of all that was shared with them at once; what was taken back meanwhile is not among it. */
export async function mailSharedObjectives(ctx: JobContext, payload: Tasks["mail-shared-objectives"]): Promise<void> {
  const { companyId, contactId, shareIds } = payload;
  const found = await Promise.all(
    shareIds.map(async (shareId) => {
      const share = await findShareToMail(ctx.db, { companyId, shareId, contactId });
      return share && { share, objective: await findObjective(ctx.db, companyId, share.recordId, ctx.now) };
    }),
  );
  const told = found.flatMap((one) => (one?.objective ? [{ share: one.share, objective: one.objective }] : []));
  const [first] = told;
  if (!first?.share.email) return;
  const { share } = first;
  const sender = firstName(share.sharedBy ?? "Our team");
  await ctx.sendMail({
    to: { name: share.name, address: share.email ?? "" },
    subject: () => `${sender} shared ${told.length} objectives with you`,
    preheader: told.map(({ objective }) => objective.title).join(", "),
    heading: `${sender} shared ${told.length} objectives with you`,
    paragraphs: [
      `Hello ${firstName(share.name)}, ${share.note ?? "here are the goals we would like to reach together. Have a look, and tell us what you think."}`,
      ...told.map(({ objective }) => [objective.title, ...whatItSays(objective)].join(". ")),
    ],
    button: { label: "See the objectives", url: `${ctx.urls.portal}/objectives` },
    afterButton: "No password needed. The button asks for a sign-in mail first, then brings you to the same place.",
    reason: `You get this because ${sender} shared objectives with you at ${share.companyName}.`,
  });
}
