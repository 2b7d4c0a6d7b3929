import type { FieldValue, FieldValues } from "@tandem/domain/imports/merge-record";
import { nextStatus } from "@tandem/domain/objectives/transitions";
import type { Batch } from "../../records/batch.ts";
import { liesAhead } from "../../records/lies-ahead.ts";
import type { KnownRecord, PlacedRow, Problem, RecordSpec } from "../../records/record-spec.ts";
import { plainDecimal } from "../../records/record-values.ts";

type Settle = NonNullable<RecordSpec["settle"]>;
type Check = NonNullable<RecordSpec["check"]>;

/**
 * What a row says of its objective. Where it leaves the status out, one with a day of completion is completed, and the
 * first progress starts the work. One that was completed since the last import was completed now.
 */
export function readObjective(
  { read, named, incoming, known }: PlacedRow & { known: KnownRecord | null },
  { now }: Batch,
): FieldValues | Problem {
  if (named.attribute?.kind && named.attribute.kind !== "number")
    return { field: "attribute", problem: "Only an attribute that holds numbers can carry an objective." };
  const told: Record<string, FieldValue> = { ...incoming };
  for (const field of ["baseline", "current", "target"])
    if (typeof told[field] === "string") told[field] = plainDecimal(told[field]);
  for (const field of ["collaborators", "tags"]) {
    const texts = read.values[field];
    if (Array.isArray(texts)) told[field] = [...new Set(texts.map((text) => text.toLowerCase()))].sort();
  }
  if (told.completedAt) told.status ??= "completed";
  if (hasMoved(told, known)) told.status ??= "in_progress";
  if (known && told.status === "completed" && known.values.status !== "completed")
    told.completedAt ??= now.toISOString();
  return told;
}

/** A figure that is not where it began, of an objective that nobody has started. */
function hasMoved({ current, manualPercent, baseline }: FieldValues, known: KnownRecord | null): boolean {
  if (known && known.values.status !== "not_started") return false;
  const began = baseline ?? known?.values.baseline;
  const isNews = (field: string, value: FieldValue | undefined) =>
    value !== undefined && value !== known?.values[field];
  return (
    (isNews("current", current) && current !== began) || (isNews("manualPercent", manualPercent) && manualPercent !== 0)
  );
}

/** Another status has another reason, and what is taken up again is no longer completed. */
export const tieReasonToStatus: Settle = ({ merged, incoming, known }) => {
  const { status } = merged.changes;
  if (status === undefined) return merged;
  const changes: Record<string, FieldValue> = { ...merged.changes };
  if (!("statusReason" in incoming) && known.values.statusReason !== null) changes.statusReason = null;
  if (status !== "completed" && known.values.completedAt !== null) changes.completedAt = null;
  return { ...merged, changes };
};

export const checkObjective: Check = (values, { batch }) => {
  const { startOn, dueOn, status, statusReason, completedAt, baseline, target, manualPercent } = values;
  if (startOn && dueOn && dueOn < startOn) return { field: "dueOn", problem: "It lies before the start." };
  if (status === "abandoned") {
    const reason = typeof statusReason === "string" ? statusReason : null;
    const { refused } = nextStatus({ status }, { kind: "status_chosen", to: status, reason });
    if (refused) return { field: refused.path, problem: `A reason ${refused.message}.` };
  }
  if (completedAt && status !== "completed")
    return {
      field: "completedAt",
      problem: `An objective that is ${String(status).replace("_", " ")} has not been completed.`,
    };
  if (isGiven(manualPercent) && isGiven(baseline) && isGiven(target))
    return { field: "manualPercent", problem: "It is computed from baseline and target here: give the current value." };
  return liesAhead(batch, "completedAt", completedAt);
};

const isGiven = (value: FieldValue | undefined) => value !== undefined && value !== null;
