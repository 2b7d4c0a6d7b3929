import { enqueue } from "@tandem/db/jobs/enqueue";
import type { Tasks } from "@tandem/db/jobs/tasks";
import { findLatestPortalComment, listObjectiveKeepers } from "@tandem/db/notifications/reads";
import { inTransaction } from "@tandem/db/transaction";
import type { JobContext } from "../../jobs/context.ts";
import { tellFollowers } from "../objective-news/tell-followers.ts";
import { notifyServiceKeepers } from "../services/notify-service-keepers.ts";
import { notifyTicketKeepers } from "../tickets/mail-ticket.ts";

/**
 * Job: the customer did something in the portal. Leaves one mail per member who looks after it; a waiting one is replaced,
 * not doubled. What they say on an objective reaches those who take part in it, too.
 */
export function notifyMembers(ctx: JobContext, payload: Tasks["notify-members"]): Promise<void> {
  const { companyId, contactId, object, recordId: objectiveId } = payload;
  return inTransaction(ctx.db, async (trx) => {
    if (object === "deliverable" || object === "service") return notifyServiceKeepers(trx, payload);
    if (object === "ticket") return notifyTicketKeepers(trx, payload);
    if (object !== "objective") throw new Error(`nobody knows whom to tell about a ${object}`);
    const keepers = await listObjectiveKeepers(trx, companyId, objectiveId);
    for (const { id: memberId } of keepers) {
      const jobKey = `mail-portal-comment:${objectiveId}:${memberId}`;
      await enqueue(trx, "mail-portal-comment", { companyId, contactId, objectiveId, memberId }, { jobKey });
    }
    const comment = await findLatestPortalComment(trx, { companyId, contactId, objectiveId });
    if (!comment) return;
    const actor = { kind: "contact", companyId, contactId, name: comment.authorName } as const;
    const changes = [{ field: "comment", before: null, after: comment.body }];
    const toldAlready = keepers.map(({ id }) => id);
    await tellFollowers(trx, { actor, now: ctx.now }, { companyId, objectiveId, share: comment, changes, toldAlready });
  });
}

/** Job: mails one of them what the customer said last. */
export async function mailPortalComment(ctx: JobContext, payload: Tasks["mail-portal-comment"]): Promise<void> {
  const { companyId, objectiveId, memberId } = payload;
  const keepers = await listObjectiveKeepers(ctx.db, companyId, objectiveId);
  const member = keepers.find(({ id }) => id === memberId);
  const comment = await findLatestPortalComment(ctx.db, payload);
  if (!member || !comment) return;
  const { authorName, title, body, companyName } = comment;
  await ctx.sendMail({
    to: { name: member.name, address: member.email },
    subject: () => `${authorName} commented on ${title}`,
    preheader: body.slice(0, 140),
    heading: `${authorName} of ${companyName} commented`,
    paragraphs: [`On the objective “${title}”:`, ...body.split(/\n{2,}/)],
    button: { label: "Open the company", url: `${ctx.urls.admin}/companies/${companyId}` },
    reason: `You get this because you look after ${companyName} or this objective.`,
  });
}
