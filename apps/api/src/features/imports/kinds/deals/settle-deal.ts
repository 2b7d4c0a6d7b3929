import type { KnownDeal } from "@tandem/db/imports/find-deals";
import type { KnownStage } from "@tandem/db/imports/find-references";
import type { StageKind } from "@tandem/domain/deals/deal";
import type { FieldValues, MergedRecord } from "@tandem/domain/imports/merge-record";
import { type RowOutcome, reject } from "../../records/batch.ts";
import type { MatchedRow, NewRecord } from "../../records/merge-rows.ts";

export type MergedDeal = MatchedRow<KnownDeal> & { merged: MergedRecord };

/** The closing day goes with the stage: taken with it, or kept with it. A deal that is opened again has none. */
export function tieClosingToStage(row: MergedDeal, stages: readonly KnownStage[]): MergedDeal {
  const { known, incoming, merged } = row;
  const { closedOn: _, ...changes } = merged.changes;
  const kept = merged.kept.filter((field) => field !== "closedOn");
  if (merged.kept.includes("stageId")) return { ...row, merged: { ...merged, changes, kept } };
  if (changes.stageId === undefined) return row;
  const closedOn =
    kindOf(changes.stageId, stages) === "open" ? null : (incoming.closedOn ?? known.values.closedOn ?? null);
  const isSame = closedOn === known.values.closedOn;
  return { ...row, merged: { ...merged, kept, changes: isSame ? changes : { ...changes, closedOn } } };
}

export function refuseNewDeal({ read, incoming }: NewRecord, stages: readonly KnownStage[]): RowOutcome | null {
  return refuseDays({ read }, incoming, kindOf(incoming.stageId, stages));
}

export function refuseMergedDeal(
  { read, known, merged: { changes } }: MergedDeal,
  stages: readonly KnownStage[],
): RowOutcome | null {
  const kind = changes.stageId === undefined ? known.stageKind : kindOf(changes.stageId, stages);
  return refuseDays({ read }, { ...known.values, ...changes }, kind);
}

function refuseDays(
  { read }: Pick<NewRecord, "read">,
  { openedOn, closedOn }: FieldValues,
  kind: StageKind,
): RowOutcome | null {
  if (kind !== "open" && !closedOn) return reject(read, "closedOn", `A deal that is ${kind} needs a closing day.`);
  if (kind === "open" && closedOn) return reject(read, "closedOn", "An open deal has no closing day.");
  if (openedOn && closedOn && closedOn < openedOn)
    return reject(read, "closedOn", `It is before the deal was opened (${openedOn}).`);
  return null;
}

const kindOf = (stageId: unknown, stages: readonly KnownStage[]): StageKind =>
  stages.find(({ id }) => id === stageId)?.kind ?? "open";
