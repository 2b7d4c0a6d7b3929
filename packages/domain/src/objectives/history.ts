import { z } from "zod";
import { Timestamp } from "../dates/schemas.ts";
import { Id } from "../fields/references.ts";
import { Decimal, type Objective, type ObjectiveStatus } from "./objective.ts";

const ActorName = z.object({ kind: z.enum(["member", "contact", "system"]), name: z.string() });

/** One field of an objective before and after, as it was shown then. */
export const ObjectiveChange = z.object({
  id: Id,
  changedAt: Timestamp,
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  actor: ActorName,
});
export type ObjectiveChange = z.infer<typeof ObjectiveChange>;

/** One recorded point of an objective's way. */
export const ProgressPoint = z.object({
  id: Id,
  occurredAt: Timestamp,
  recordedAt: Timestamp,
  value: Decimal.nullable(),
  percent: z.int().nullable(),
  note: z.string().nullable(),
  authorName: z.string(),
});
export type ProgressPoint = z.infer<typeof ProgressPoint>;

export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

const STATUS_WORDS: Record<ObjectiveStatus, string> = {
  not_started: "Not started",
  in_progress: "In progress",
  paused: "Paused",
  completed: "Completed",
  abandoned: "Abandoned",
};
export const shownStatus = (status: ObjectiveStatus): string => STATUS_WORDS[status];

/** "33 h": a value with its unit, as a line of history shows it. */
export const shownValue = (value: string | null, unit: string | null): string | null =>
  value === null ? null : unit ? `${value} ${unit}` : value;

/** Every field whose change is history, in words. */
function shownFields(objective: Objective): Record<string, string | null> {
  return {
    title: objective.title,
    description: objective.description,
    assignee: objective.assignee?.name ?? null,
    collaborators: objective.collaborators.join(", ") || null,
    priority: objective.priority,
    risk: objective.risk,
    riskNote: objective.riskNote,
    health: objective.health === null ? null : String(objective.health),
    startOn: objective.startOn,
    dueOn: objective.dueOn,
    baseline: objective.baseline,
    current: objective.current,
    target: objective.target,
    unit: objective.unit,
    direction: objective.direction,
    manualPercent: objective.manualPercent === null ? null : String(objective.manualPercent),
    completion: objective.attribute?.name ?? null,
    tags: objective.tags.map((tag) => tag.name).join(", ") || null,
    status: objective.status,
    statusReason: objective.statusReason,
    archived: objective.archivedAt === null ? null : "archived",
  };
}

/** What differs between two states of one objective. Another assignee of the same name is a change, too. */
export function changesBetween(before: Objective, after: Objective): FieldChange[] {
  const old = shownFields(before);
  return Object.entries(shownFields(after))
    .map(([field, value]) => ({ field, before: old[field] ?? null, after: value }))
    .filter((change) => change.before !== change.after || (change.field === "assignee" && isReassigned(before, after)));
}

const isReassigned = (before: Objective, after: Objective) => before.assignee?.id !== after.assignee?.id;

/** The changes of a kind that the timeline tells: where the objective stands, in the words of the screen. */
export const shownOnTimeline = (changes: readonly FieldChange[], objective: Objective): FieldChange[] =>
  toldOnTimeline(changes, objective.unit);

/** The same, given the unit of its figures. */
export function toldOnTimeline(changes: readonly FieldChange[], unit: string | null): FieldChange[] {
  return changes.flatMap(({ field, before, after }) => {
    if (field === "status") return [{ field, before: wordOf(before), after: wordOf(after) }];
    if (field === "current") return [{ field, before: shownValue(before, unit), after: shownValue(after, unit) }];
    if (field === "manualPercent") return [{ field: "percent", before: percent(before), after: percent(after) }];
    return [];
  });
}

const wordOf = (status: string | null) => (status === null ? null : shownStatus(status as ObjectiveStatus));
const percent = (value: string | null) => (value === null ? null : `${value} %`);
