import { z } from "zod";
import { type ProgressFacts, progressOf } from "./progress.ts";
import { isOver } from "./transitions.ts";

/** What the metrics of an objective are computed from. */
export type MetricFacts = ProgressFacts & { health: number | null };

/** How a company's goals stand, for its health. */
export const ObjectiveMetrics = z.object({
  /** objectives that are not over */
  count: z.int(),
  /** 1–5, of those that we rated; null where none is */
  averageHealth: z.number().nullable(),
  /** 0–1, of those that can be measured; null where none can */
  averageCompletion: z.number().nullable(),
  /** 0–1: how many of them are past their due day; 0 where there is none */
  overdueShare: z.number(),
});
export type ObjectiveMetrics = z.infer<typeof ObjectiveMetrics>;

/** Of active objectives alone, on that workspace day: what is completed, abandoned or in the archive does not count. */
export function objectiveMetrics(objectives: readonly MetricFacts[], today: string): ObjectiveMetrics {
  const active = objectives.filter(({ status }) => !isOver(status));
  const overdue = active.filter(({ dueOn }) => dueOn !== null && dueOn < today);
  return {
    count: active.length,
    averageHealth: average(active.map(({ health }) => health)),
    averageCompletion: average(active.map((facts) => progressOf(facts, today).value)),
    overdueShare: active.length === 0 ? 0 : overdue.length / active.length,
  };
}

function average(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
