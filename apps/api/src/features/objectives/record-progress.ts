import { recordAudit } from "@tandem/db/audit/record-audit";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { joinCompanyTeam } from "@tandem/db/company-team/writes";
import { addObjectiveChanges } from "@tandem/db/objectives/history";
import {
  hasLaterProgress,
  insertProgressPoint,
  raiseObjectiveVersion,
  updateObjective,
} from "@tandem/db/objectives/writes";
import { inTransaction } from "@tandem/db/transaction";
import { invalid } from "@tandem/domain/errors/domain-error";
import { changesBetween, type FieldChange, shownOnTimeline } from "@tandem/domain/objectives/history";
import type { Objective, RecordProgressInput } from "@tandem/domain/objectives/objective";
import { nextStatus } from "@tandem/domain/objectives/transitions";
import type { MemberContext } from "../../http/context.ts";
import { tellFollowers } from "../objective-news/tell-followers.ts";
import { authorOf } from "./author-of.ts";
import { refuseArchived } from "./check-objective.ts";
import { getObjective, holdObjective } from "./get-objective.ts";
import { tellObjective } from "./tell-objective.ts";

/**
 * Records where the objective stood at a time. The latest point is what it stands at; an earlier one only completes the
 * history. The first progress starts the work; nothing completes by itself.
 */
export function recordProgress(
  ctx: MemberContext,
  companyId: string,
  objectiveId: string,
  input: RecordProgressInput,
): Promise<Objective> {
  const author = authorOf(ctx.actor);
  const occurredAt = input.occurredAt ? new Date(input.occurredAt) : ctx.now;
  if (occurredAt > ctx.now) throw invalid([{ path: "occurredAt", message: "lies in the future" }]);
  const { value = null, percent = null, note = null } = input;
  return inTransaction(ctx.db, async (trx) => {
    const { objective: before, share } = await holdObjective(trx, companyId, objectiveId, ctx.now);
    refuseArchived("objective", before);
    const { status, refused } = nextStatus(before, { kind: "progress_recorded" });
    if (refused) throw invalid([refused]);
    if (before.attribute)
      throw invalid([{ path: value === null ? "percent" : "value", message: `follows ${before.attribute.name} here` }]);
    if (percent !== null && before.baseline !== null && before.target !== null)
      throw invalid([{ path: "percent", message: "is computed from the values here: record a value" }]);

    const isLatest = !(await hasLaterProgress(trx, companyId, objectiveId, occurredAt, value ? "value" : "percent"));
    const stand = value === null ? { manualPercent: percent } : { current: value };
    await updateObjective(trx, companyId, objectiveId, { status, ...(isLatest && stand) });
    const point = { companyId, objectiveId, value, percent, note, author, share };
    await insertProgressPoint(trx, { ...point, occurredAt, recordedAt: ctx.now });

    const written = await getObjective(trx, companyId, objectiveId, ctx.now);
    const changes = changesBetween(before, written);
    if (changes.length > 0) {
      const version = await raiseObjectiveVersion(trx, companyId, objectiveId, ctx.now);
      await addObjectiveChanges(trx, { companyId, objectiveId, version, at: ctx.now, author, changes });
    }
    const told = hasMoved(changes) ? changes : [...changes, pointOf({ value, percent }, isLatest)];
    await tellObjective(trx, written, { at: occurredAt, author, changes: shownOnTimeline(told, written), note });
    await tellFollowers(trx, ctx, { companyId, objectiveId, share, changes: withNote(told, note) });
    if (share.sharedAt !== null) await joinCompanyTeam(trx, companyId, author.id);
    await recordAudit(trx, ctx, {
      action: "objective.progress_recorded",
      object: "objective",
      recordId: objectiveId,
      companyId,
      changes: { value, percent, occurredAt },
    });
    await refreshCompanyFigures(trx, [companyId]);
    return getObjective(trx, companyId, objectiveId, ctx.now);
  });
}

const hasMoved = (changes: readonly FieldChange[]) =>
  changes.some(({ field }) => field === "current" || field === "manualPercent");

/** A point that moved nothing: the same value again, or one from before the latest. */
function pointOf({ value, percent }: { value: string | null; percent: number | null }, isLatest: boolean): FieldChange {
  const after = value ?? String(percent);
  return { field: value === null ? "manualPercent" : "current", before: isLatest ? after : null, after };
}

const withNote = (changes: readonly FieldChange[], note: string | null): FieldChange[] =>
  note ? [...changes, { field: "note", before: null, after: note }] : [...changes];
