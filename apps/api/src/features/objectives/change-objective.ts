import { recordAudit } from "@tandem/db/audit/record-audit";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { joinCompanyTeam } from "@tandem/db/company-team/writes";
import { replaceObjectiveTags } from "@tandem/db/imports/objective-parts";
import { addObjectiveChanges, listFieldsChangedSince } from "@tandem/db/objectives/history";
import { renameOnTimeline } from "@tandem/db/objectives/rename-on-timeline";
import {
  insertProgressPoint,
  raiseObjectiveVersion,
  replaceCollaborators,
  type ShareCache,
  updateObjective,
} from "@tandem/db/objectives/writes";
import type { Database } from "@tandem/db/schema/database";
import { withdrawShare } from "@tandem/db/sharing/writes";
import { archiveTimelineCopies, restoreTimelineCopies } from "@tandem/db/timeline/archive";
import { inTransaction } from "@tandem/db/transaction";
import { conflict, invalid } from "@tandem/domain/errors/domain-error";
import { changesBetween, type FieldChange, shownOnTimeline } from "@tandem/domain/objectives/history";
import type { Objective, UpdateObjectiveInput } from "@tandem/domain/objectives/objective";
import { nextStatus } from "@tandem/domain/objectives/transitions";
import type { Transaction } from "kysely";
import type { MemberContext } from "../../http/context.ts";
import { tellFollowers } from "../objective-news/tell-followers.ts";
import { askForTerms } from "./ask-for-terms.ts";
import { completionColumns } from "./attribute-completion.ts";
import { authorOf } from "./author-of.ts";
import { checkObjective, refuseArchived } from "./check-objective.ts";
import { getObjective, holdObjective } from "./get-objective.ts";
import { tellObjective } from "./tell-objective.ts";

/**
 * Changes what is given. Made on an old version it is still taken when nobody changed the same fields since: different
 * fields of two people both survive. Archiving withdraws the share.
 */
export function changeObjective(
  ctx: MemberContext,
  companyId: string,
  objectiveId: string,
  input: UpdateObjectiveInput,
): Promise<Objective> {
  return inTransaction(ctx.db, async (trx) => {
    const { objective: before, share } = await holdObjective(trx, companyId, objectiveId, ctx.now);
    if (input.archived !== false) refuseArchived("objective", before);
    const { startOn = before.startOn, dueOn = before.dueOn } = input;
    await checkObjective(trx, companyId, { ...input, startOn, dueOn });

    const { clearances } = ctx.actor;
    const completion = await completionColumns(trx, { companyId, clearances }, input, before);
    await updateObjective(trx, companyId, objectiveId, { ...columnsOf(before, input, ctx.now), ...completion });
    if (input.collaborators)
      await replaceCollaborators(trx, companyId, objectiveId, {
        emails: input.collaborators,
        addedBy: ctx.actor.memberId,
        at: ctx.now,
      });
    if (input.tagIds) await replaceObjectiveTags(trx, [{ companyId, id: objectiveId, tagIds: input.tagIds }]);
    const written = await getObjective(trx, companyId, objectiveId, ctx.now);
    const changes = changesBetween(before, written);
    if (changes.length === 0) return before;
    await refuseOverwriting(trx, before, input.version, changes);

    await keepHistory(ctx, trx, written, changes, share);
    await askForTerms(ctx, trx, { objective: written, changes, share });
    if (written.title !== before.title)
      await renameOnTimeline(trx, companyId, objectiveId, { before: before.title, after: written.title });
    if (share.sharedAt !== null) await joinCompanyTeam(trx, companyId, input.assigneeMemberId);
    if (input.archived) await putAway(ctx, trx, written);
    if (input.archived === false)
      await restoreTimelineCopies(trx, companyId, { object: "objective", ids: [objectiveId] });
    await recordAudit(trx, ctx, {
      action: "objective.changed",
      object: "objective",
      recordId: objectiveId,
      companyId,
      changes: Object.fromEntries(changes.map(({ field, ...values }) => [field, values])),
    });
    await refreshCompanyFigures(trx, [companyId]);
    return getObjective(trx, companyId, objectiveId, ctx.now);
  });
}

function columnsOf(before: Objective, input: UpdateObjectiveInput, now: Date) {
  const { version, status, statusReason, archived, collaborators, tagIds, ...fields } = input;
  const to = status ?? before.status;
  const reason = statusReason !== undefined ? statusReason : to === before.status ? before.statusReason : null;
  if (status !== undefined || statusReason !== undefined) {
    const { refused } = nextStatus(before, { kind: "status_chosen", to, reason });
    if (refused) throw invalid([refused]);
  }
  return {
    ...fields,
    ...(fields.assigneeMemberId && { assigneeContactId: null }),
    ...(fields.assigneeContactId && { assigneeMemberId: null }),
    status: to,
    statusReason: reason,
    ...(to !== before.status && { completedAt: to === "completed" ? now : null }),
    ...(archived !== undefined && { archivedAt: archived ? now : null }),
  };
}

/** The fields that this change and somebody else's since `version` have in common. */
async function refuseOverwriting(
  trx: Transaction<Database>,
  before: Objective,
  version: number,
  changes: readonly FieldChange[],
): Promise<void> {
  if (version === before.version) return;
  const since = await listFieldsChangedSince(trx, before.companyId, before.id, version);
  const isOverwriting = changes.some((change) => since.includes(change.field));
  if (isOverwriting || version > before.version) throw conflict("objective", before);
}

async function keepHistory(
  ctx: MemberContext,
  trx: Transaction<Database>,
  objective: Objective,
  changes: FieldChange[],
  share: ShareCache,
): Promise<void> {
  const { companyId, id: objectiveId } = objective;
  const author = authorOf(ctx.actor);
  const version = await raiseObjectiveVersion(trx, companyId, objectiveId, ctx.now);
  await addObjectiveChanges(trx, { companyId, objectiveId, version, at: ctx.now, author, changes });
  await tellFollowers(trx, ctx, { companyId, objectiveId, share, changes });
  const changed = (field: string) => changes.some((change) => change.field === field);
  const value = changed("current") ? objective.current : null;
  const percent = changed("manualPercent") ? objective.manualPercent : null;
  if (value !== null || percent !== null) {
    const point = { companyId, objectiveId, value, percent, note: null, author, share };
    await insertProgressPoint(trx, { ...point, occurredAt: ctx.now, recordedAt: ctx.now });
  }
  const told = shownOnTimeline(changes, objective);
  const note = changed("status") ? objective.statusReason : null;
  if (told.length > 0) await tellObjective(trx, objective, { at: ctx.now, author, changes: told, note });
}

async function putAway(ctx: MemberContext, trx: Transaction<Database>, { companyId, id }: Objective): Promise<void> {
  const record = { companyId, object: "objective", recordId: id } as const;
  await withdrawShare(trx, record, { by: ctx.actor.memberId, at: ctx.now });
  await archiveTimelineCopies(trx, companyId, { object: "objective", ids: [id] }, ctx.now);
}
