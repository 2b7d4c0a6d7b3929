import { recordAudit } from "@tandem/db/audit/record-audit";
import { joinCompanyTeam } from "@tandem/db/company-team/writes";
import { enqueue } from "@tandem/db/jobs/enqueue";
import { getComment } from "@tandem/db/objectives/comments";
import { insertComment } from "@tandem/db/objectives/writes";
import { nameRecords } from "@tandem/db/records/name-records";
import { inTransaction } from "@tandem/db/transaction";
import type { CommentInput, ObjectiveComment } from "@tandem/domain/objectives/objective";
import type { MemberContext } from "../../http/context.ts";
import { refuseFormerMembers } from "../notes/refuse-former-members.ts";
import { tellFollowers } from "../objective-news/tell-followers.ts";
import { authorOf } from "./author-of.ts";
import { refuseArchived } from "./check-objective.ts";
import { holdObjective } from "./get-objective.ts";

/** A shared comment is read by whoever the objective is shared with, now or later; an internal one by us alone. */
export function commentOnObjective(
  ctx: MemberContext,
  companyId: string,
  objectiveId: string,
  { body, visibility, mentionedMemberIds: mentioned = [] }: CommentInput,
): Promise<ObjectiveComment> {
  const author = authorOf(ctx.actor);
  return inTransaction(ctx.db, async (trx) => {
    const { objective, share } = await holdObjective(trx, companyId, objectiveId, ctx.now);
    refuseArchived("objective", objective);
    await nameRecords(trx, companyId, mentionReferences(mentioned));
    await refuseFormerMembers(trx, mentioned);
    const mentionedMemberIds = [...new Set(mentioned)];
    const comment = { companyId, objectiveId, body, visibility, mentionedMemberIds, author, share, at: ctx.now };
    const commentId = await insertComment(trx, comment);
    for (const memberId of mentionedMemberIds)
      if (memberId !== ctx.actor.memberId)
        await enqueue(
          trx,
          "mail-comment-mention",
          { companyId, objectiveId, commentId, memberId },
          { jobKey: `mail-mention:${commentId}:${memberId}` },
        );
    const said = { field: visibility === "shared" ? "comment" : "internalComment", before: null, after: body };
    const news = { companyId, objectiveId, share, changes: [said], toldAlready: mentionedMemberIds };
    await tellFollowers(trx, ctx, news);
    if (visibility === "shared" && share.sharedAt !== null) await joinCompanyTeam(trx, companyId, author.id);
    await recordAudit(trx, ctx, {
      action: "objective.commented",
      object: "objective",
      recordId: objectiveId,
      companyId,
      changes: { commentId, visibility },
    });
    return getComment(trx, companyId, objectiveId, commentId);
  });
}

const mentionReferences = (ids: readonly string[]) =>
  ids.map((id, index) => ({ path: `mentionedMemberIds.${index}`, object: "member" as const, id }));
