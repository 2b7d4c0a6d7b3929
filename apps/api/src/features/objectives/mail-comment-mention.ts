import type { Tasks } from "@tandem/db/jobs/tasks";
import { findCommentMention } from "@tandem/db/objectives/mentions";
import type { JobContext } from "../../jobs/context.ts";

/** Job: tells one member that a comment mentions them, with the comment and the way to it. */
export async function mailCommentMention(ctx: JobContext, payload: Tasks["mail-comment-mention"]): Promise<void> {
  const mention = await findCommentMention(ctx.db, payload);
  if (!mention) return;
  const { name, email, author, body, title, companyName } = mention;
  await ctx.sendMail({
    to: { name, address: email },
    subject: () => `${author} mentioned you on ${title}`,
    preheader: body.slice(0, 140),
    heading: `${author} mentioned you`,
    paragraphs: [`On the objective “${title}” of ${companyName}:`, ...body.split(/\n{2,}/)],
    button: {
      label: "Open the objective",
      url: `${ctx.urls.admin}/companies/${payload.companyId}/objectives/${payload.objectiveId}`,
    },
    reason: `You get this because ${author} mentioned you in Tandem.`,
  });
}
