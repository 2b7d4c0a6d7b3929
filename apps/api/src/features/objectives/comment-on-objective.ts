import { recordAudit } from "@tandem/db/audit/record-audit";
import { joinCompanyTeam } from "@tandem/db/company-team/writes";
import { getComment } from "@tandem/db/objectives/comments";
import { insertComment } from "@tandem/db/objectives/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { CommentInput, ObjectiveComment } from "@tandem/domain/objectives/objective";
import type { MemberContext } from "../../http/context.ts";
import { authorOf } from "./author-of.ts";
import { refuseArchived } from "./check-objective.ts";
import { holdObjective } from "./get-objective.ts";

/** A shared comment is read by whoever the objective is shared with, now or later; an internal one by us alone. */
export function commentOnObjective(
  ctx: MemberContext,
  companyId: string,
  objectiveId: string,
  { body, visibility }: CommentInput,
): Promise<ObjectiveComment> {
  const author = authorOf(ctx.actor);
  return inTransaction(ctx.db, async (trx) => {
    const { objective, share } = await holdObjective(trx, companyId, objectiveId, ctx.now);
    refuseArchived("objective", objective);
    const comment = { companyId, objectiveId, body, visibility, author, share, at: ctx.now };
    const commentId = await insertComment(trx, comment);
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
