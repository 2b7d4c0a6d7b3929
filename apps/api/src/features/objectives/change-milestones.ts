import { recordAudit } from "@tandem/db/audit/record-audit";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { addObjectiveChanges } from "@tandem/db/objectives/history";
import {
  appendMilestones,
  deleteMilestone,
  findMilestone,
  moveMilestone,
  updateMilestone,
} from "@tandem/db/objectives/milestones";
import type { ShareCache } from "@tandem/db/objectives/writes";
import type { Database } from "@tandem/db/schema/database";
import { inTransaction } from "@tandem/db/transaction";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { FieldChange } from "@tandem/domain/objectives/history";
import type { AddMilestoneInput, UpdateMilestoneInput } from "@tandem/domain/objectives/milestone-input";
import type { Milestone, Objective } from "@tandem/domain/objectives/objective";
import type { Transaction } from "kysely";
import type { MemberContext } from "../../http/context.ts";
import { tellFollowers } from "../objective-news/tell-followers.ts";
import { authorOf } from "./author-of.ts";
import { refuseArchived } from "./check-objective.ts";
import { holdObjective } from "./get-objective.ts";
import { tellObjective } from "./tell-objective.ts";

/** A new step on the way, after the last one; whoever sees the objective sees it. */
export function addMilestone(
  ctx: MemberContext,
  companyId: string,
  objectiveId: string,
  input: AddMilestoneInput,
): Promise<Milestone> {
  return inTransaction(ctx.db, async (trx) => {
    const { objective, share } = await holdObjective(trx, companyId, objectiveId, ctx.now);
    refuseArchived("objective", objective);
    const [id = ""] = await appendMilestones(trx, companyId, objectiveId, [input], share);
    await remember(ctx, trx, { objective, share }, { field: "milestone", before: null, after: input.title });
    return getMilestone(trx, objective, id);
  });
}

/** Renames, moves, reaches or un-reaches it. Reaching it is told in the history, taking that back as well. */
export function changeMilestone(
  ctx: MemberContext,
  ids: { companyId: string; objectiveId: string; milestoneId: string },
  { reached, position, ...fields }: UpdateMilestoneInput,
): Promise<Milestone> {
  const { companyId, objectiveId, milestoneId } = ids;
  return inTransaction(ctx.db, async (trx) => {
    const { objective, share } = await holdObjective(trx, companyId, objectiveId, ctx.now);
    refuseArchived("objective", objective);
    const before = await getMilestone(trx, objective, milestoneId);
    const isTurned = reached !== undefined && reached !== (before.reachedAt !== null);
    const turn = isTurned && { reachedAt: reached ? ctx.now : null };
    await updateMilestone(trx, companyId, milestoneId, { ...fields, ...turn });
    if (position !== undefined) await moveMilestone(trx, companyId, objectiveId, milestoneId, position);

    const after = await getMilestone(trx, objective, milestoneId);
    if (shown(before) !== shown(after))
      await remember(
        ctx,
        trx,
        { objective, share },
        { field: "milestone", before: shown(before), after: shown(after) },
      );
    if (isTurned) {
      const title = `${after.title}:`;
      const [no, yes] = [`${title} open`, `${title} reached`];
      const change = { field: "milestone", before: reached ? no : yes, after: reached ? yes : no };
      await tellObjective(trx, objective, { at: ctx.now, author: authorOf(ctx.actor), changes: [change] });
      await refreshCompanyFigures(trx, [companyId]);
    }
    return after;
  });
}

export function removeMilestone(
  ctx: MemberContext,
  { companyId, objectiveId, milestoneId }: { companyId: string; objectiveId: string; milestoneId: string },
): Promise<void> {
  return inTransaction(ctx.db, async (trx) => {
    const { objective, share } = await holdObjective(trx, companyId, objectiveId, ctx.now);
    refuseArchived("objective", objective);
    const gone = await getMilestone(trx, objective, milestoneId);
    await deleteMilestone(trx, companyId, milestoneId);
    await remember(ctx, trx, { objective, share }, { field: "milestone", before: shown(gone), after: null });
  });
}

async function getMilestone(trx: Transaction<Database>, objective: Objective, milestoneId: string): Promise<Milestone> {
  const milestone = await findMilestone(trx, objective.companyId, objective.id, milestoneId);
  if (!milestone) throw notFound("milestone");
  return milestone;
}

/** Milestones are a list of their own: they leave the objective's version alone. */
async function remember(
  ctx: MemberContext,
  trx: Transaction<Database>,
  { objective, share }: { objective: Objective; share: ShareCache },
  change: FieldChange,
) {
  const { companyId, id: objectiveId, version } = objective;
  const author = authorOf(ctx.actor);
  await addObjectiveChanges(trx, { companyId, objectiveId, version, at: ctx.now, author, changes: [change] });
  await tellFollowers(trx, ctx, { companyId, objectiveId, share, changes: [change] });
  await recordAudit(trx, ctx, {
    action: "objective.milestone_changed",
    object: "objective",
    recordId: objectiveId,
    companyId,
    changes: { before: change.before, after: change.after },
  });
}

/** "Night shifts, due 2026-12-01, reached": what a line of history says of it. */
function shown({ title, dueOn, reachedAt }: Milestone): string {
  return [title, dueOn && `due ${dueOn}`, reachedAt && "reached"].filter(Boolean).join(", ");
}
