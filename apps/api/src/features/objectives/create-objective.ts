import { recordAudit } from "@tandem/db/audit/record-audit";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { newId } from "@tandem/db/ids";
import { replaceObjectiveTags } from "@tandem/db/imports/objective-parts";
import { addObjectiveChanges } from "@tandem/db/objectives/history";
import { appendMilestones } from "@tandem/db/objectives/milestones";
import { insertObjective, insertProgressPoint, replaceCollaborators } from "@tandem/db/objectives/writes";
import { assertCompanyExists } from "@tandem/db/records/name-records";
import { inTransaction } from "@tandem/db/transaction";
import type { CreateObjectiveInput, Objective } from "@tandem/domain/objectives/objective";
import type { MemberContext } from "../../http/context.ts";
import { tellFollowers } from "../objective-news/tell-followers.ts";
import { completionColumns } from "./attribute-completion.ts";
import { authorOf } from "./author-of.ts";
import { checkObjective } from "./check-objective.ts";
import { getObjective } from "./get-objective.ts";
import { tellObjective } from "./tell-objective.ts";

const UNSHARED = { sharedAt: null, sharedContactIds: null };

/** Writes down a goal, with its milestones and tags. It is internal until it is shared. */
export function createObjective(
  ctx: MemberContext,
  companyId: string,
  { milestones = [], collaborators = [], tagIds = [], ...input }: CreateObjectiveInput,
): Promise<Objective> {
  const author = authorOf(ctx.actor);
  return inTransaction(ctx.db, async (trx) => {
    await assertCompanyExists(trx, companyId);
    await checkObjective(trx, companyId, { ...input, tagIds });
    const { clearances } = ctx.actor;
    const fields = { ...input, ...(await completionColumns(trx, { companyId, clearances }, input)) };
    const id = newId();
    const times = { createdAt: ctx.now, updatedAt: ctx.now };
    await insertObjective(trx, { ...fields, ...times, companyId, id, createdBy: ctx.actor.memberId });
    await appendMilestones(trx, companyId, id, milestones, UNSHARED);
    await replaceObjectiveTags(trx, [{ companyId, id, tagIds }]);
    await replaceCollaborators(trx, companyId, id, {
      emails: collaborators,
      addedBy: ctx.actor.memberId,
      at: ctx.now,
    });
    const [value, percent] = [fields.current ?? null, fields.manualPercent ?? null];
    if (value !== null || percent !== null) {
      const point = { companyId, objectiveId: id, value, percent, note: null, author, share: UNSHARED };
      await insertProgressPoint(trx, { ...point, occurredAt: ctx.now, recordedAt: ctx.now });
    }
    const created = { field: "created", before: null, after: fields.title };
    await addObjectiveChanges(trx, { companyId, objectiveId: id, version: 1, at: ctx.now, author, changes: [created] });
    await tellObjective(trx, { companyId, id, title: fields.title, status: "not_started" }, { at: ctx.now, author });
    await tellFollowers(trx, ctx, { companyId, objectiveId: id, share: UNSHARED, changes: [created] });
    await recordAudit(trx, ctx, {
      action: "objective.created",
      object: "objective",
      recordId: id,
      companyId,
      changes: fields,
    });
    await refreshCompanyFigures(trx, [companyId]);
    return getObjective(trx, companyId, id, ctx.now);
  });
}
