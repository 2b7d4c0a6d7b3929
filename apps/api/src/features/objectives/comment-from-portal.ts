import { recordAudit } from "@tandem/db/audit/record-audit";
import { enqueueFromPortal } from "@tandem/db/jobs/enqueue";
import { addPortalTimelineEvent } from "@tandem/db/portal/add-timeline-event";
import { findObjectiveToCommentOn, insertComment } from "@tandem/db/portal/comment-on-objective";
import { conflict, notFound } from "@tandem/domain/errors/domain-error";
import type { PortalCommentInput } from "@tandem/domain/portal/comment-input";
import type { CommentView } from "@tandem/domain/portal/views";
import type { PortalContext } from "../../http/context.ts";

/** The customer comments. An objective that was unshared or shared anew meanwhile takes nothing: the gate rolls back. */
export async function commentFromPortal(
  { scope, actor, now, requestId }: PortalContext,
  objectiveId: string,
  { body }: PortalCommentInput,
): Promise<CommentView> {
  const objective = await findObjectiveToCommentOn(scope, objectiveId);
  if (!objective) throw notFound("objective");
  const author = { name: actor.name, title: objective.myTitle };
  const comment = await insertComment(scope, { objective, author, body, now });
  const still = await findObjectiveToCommentOn(scope, objective.id);
  if (!still) throw notFound("objective");
  if (!isSameShare(still, objective)) throw conflict("objective", undefined);

  const { companyId } = scope;
  const recordId = objective.id;
  await addPortalTimelineEvent(scope, {
    type: "objective",
    occurredAt: now,
    title: `${actor.name} commented on ${objective.title}`,
    body,
    actorName: actor.name,
    object: "objective",
    recordId,
  });
  const changes = { commentId: comment.id, visibility: "shared" };
  const entry = { action: "objective.commented", object: "objective", recordId, companyId, changes };
  await recordAudit(scope.trx, { actor, now, requestId }, entry);
  await enqueueFromPortal(scope, "notify-members", { object: "objective", recordId, what: "commented" });
  await enqueueFromPortal(scope, "refresh-company-figures", {});
  return comment;
}

interface ShareCopy {
  sharedAt: Date | null;
  sharedContactIds: string[] | null;
}

const isSameShare = (one: ShareCopy, other: ShareCopy) =>
  one.sharedAt?.getTime() === other.sharedAt?.getTime() &&
  JSON.stringify(one.sharedContactIds) === JSON.stringify(other.sharedContactIds);
