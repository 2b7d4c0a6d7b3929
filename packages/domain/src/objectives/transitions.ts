import type { FieldError } from "../errors/domain-error.ts";
import type { ObjectiveStatus } from "./objective.ts";

/** Where an objective may go from where it is. What is over is taken up again, as it was before, and only then ends in another way. */
export const ALLOWED_MOVES = {
  not_started: ["in_progress", "paused", "completed", "abandoned"],
  in_progress: ["not_started", "paused", "completed", "abandoned"],
  paused: ["not_started", "in_progress", "completed", "abandoned"],
  completed: ["not_started", "in_progress", "paused"],
  abandoned: ["not_started", "in_progress", "paused"],
} as const satisfies Record<ObjectiveStatus, readonly ObjectiveStatus[]>;

export type ObjectiveEvent =
  | { kind: "status_chosen"; to: ObjectiveStatus; reason: string | null }
  | { kind: "progress_recorded" }
  | { kind: "attribute_observed"; reached: boolean };

export type NextStatus = { status: ObjectiveStatus; refused?: never } | { status?: never; refused: FieldError };

/** Whether the customer and we still work on it. */
export const isOver = (status: ObjectiveStatus): boolean => status === "completed" || status === "abandoned";

/**
 * The status after the event, or why it cannot happen. Abandoning needs a reason; the first progress starts the work. An
 * attribute that reaches its target completes what is worked on: what somebody paused stays paused, and what is over is left alone.
 */
export function nextStatus(objective: { status: ObjectiveStatus }, event: ObjectiveEvent): NextStatus {
  const from = objective.status;
  if (event.kind === "progress_recorded") {
    if (from === "abandoned") return refuse("status", "is abandoned: take it up again before recording progress");
    return { status: from === "not_started" ? "in_progress" : from };
  }
  if (event.kind === "attribute_observed") {
    if (isOver(from)) return refuse("status", `is ${word(from)}: it follows its attribute no longer`);
    if (from === "paused") return { status: from };
    return { status: event.reached ? "completed" : "in_progress" };
  }
  if (event.to === "abandoned" && !event.reason?.trim()) return refuse("statusReason", "is needed to abandon");
  if (event.to === from) return { status: from };
  if (!(ALLOWED_MOVES[from] as readonly ObjectiveStatus[]).includes(event.to))
    return refuse("status", `cannot go from ${word(from)} to ${word(event.to)}: take it up again first`);
  return { status: event.to };
}

const refuse = (path: string, message: string): NextStatus => ({ refused: { path, message } });
const word = (status: ObjectiveStatus) => status.replace("_", " ");
