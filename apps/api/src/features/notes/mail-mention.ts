import type { Tasks } from "@tandem/db/jobs/tasks";
import { findMentionToMail } from "@tandem/db/notes/mentions";
import type { JobContext } from "../../jobs/context.ts";

/** Job: tells one member that a note mentions them, with the note and the way to it; silent where that is no longer so. */
export async function mailMention(ctx: JobContext, payload: Tasks["mail-mention"]): Promise<void> {
  const mention = await findMentionToMail(ctx.db, payload);
  if (!mention) return;
  const { name, email, author, body, companyName, eventId } = mention;
  await ctx.sendMail({
    to: { name, address: email },
    subject: () => `${author} mentioned you in a note about ${companyName}`,
    preheader: body.slice(0, 140),
    heading: `${author} mentioned you in a note about ${companyName}`,
    paragraphs: body.split(/\n{2,}/),
    button: {
      label: "Open the note",
      url: `${ctx.urls.admin}/companies/${payload.companyId}${eventId ? `#event-${eventId}` : ""}`,
    },
    reason: `You get this because ${author} mentioned you in Tandem.`,
  });
}
