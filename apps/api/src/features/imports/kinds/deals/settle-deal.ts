import type { KnownDeal } from "@tandem/db/imports/find-deals";
import type { KnownStage } from "@tandem/db/imports/find-references";
import type { StageKind } from "@tandem/domain/deals/deal";
import type { FieldValues } from "@tandem/domain/imports/merge-record";
import { type RowOutcome, reject } from "../../records/batch.ts";
import type { MergedRow, NewRecord } from "../../records/merge-rows.ts";

export type MergedDeal = MergedRow<KnownDeal>;

/**
 * What goes with the stage: taken with it, or kept with it. A deal that is opened again has no closing day, only a lost one
 * has a reason, and a new stage brings its own probability unless one is given with it.
 */
export function tieToStage(row: MergedDeal, stages: readonly KnownStage[]): MergedDeal {
  const { known, incoming, merged } = row;
  const { closedOn: _, lostReason: __, ...changes } = merged.changes;
  const kept = merged.kept.filter((field) => field !== "closedOn" && field !== "lostReason");
  if (merged.kept.includes("stageId")) return { ...row, merged: { ...merged, changes, kept } };
  if (changes.stageId === undefined) return row;
  const kind = kindOf(changes.stageId, stages);
  const before = known.values;
  const tied: FieldValues = {
    closedOn: kind === "open" ? null : (incoming.closedOn ?? before.closedOn ?? null),
    lostReason: incoming.lostReason ?? (kind === "lost" ? (before.lostReason ?? null) : null),
    ...(incoming.probability === undefined && { probability: null }),
  };
  const moved = Object.fromEntries(Object.entries(tied).filter(([field, value]) => value !== before[field]));
  return { ...row, merged: { ...merged, kept, changes: { ...changes, ...moved } } };
}

export function refuseNewDeal({ read, incoming }: NewRecord, stages: readonly KnownStage[]): RowOutcome | null {
  return refuse({ read }, incoming, kindOf(incoming.stageId, stages));
}

export function refuseMergedDeal(
  { read, known, merged: { changes } }: MergedDeal,
  stages: readonly KnownStage[],
): RowOutcome | null {
  const kind = changes.stageId === undefined ? known.stageKind : kindOf(changes.stageId, stages);
  return refuse({ read }, { ...known.values, ...changes }, kind);
}

function refuse(
  { read }: Pick<NewRecord, "read">,
  { openedOn, closedOn, lostReason }: FieldValues,
  kind: StageKind,
): RowOutcome | null {
  if (kind !== "open" && !closedOn) return reject(read, "closedOn", `A deal that is ${kind} needs a closing day.`);
  if (kind === "open" && closedOn) return reject(read, "closedOn", "An open deal has no closing day.");
  if (lostReason && kind !== "lost") return reject(read, "lostReason", "Only a lost deal has a reason for it.");
  if (openedOn && closedOn && closedOn < openedOn)
    return reject(read, "closedOn", `It is before the deal was opened (${openedOn}).`);
  return null;
}

const kindOf = (stageId: unknown, stages: readonly KnownStage[]): StageKind =>
  stages.find(({ id }) => id === stageId)?.kind ?? "open";
