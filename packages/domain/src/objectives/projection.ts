import type { Direction, ObjectiveStatus } from "./objective.ts";

/** A recorded value on a workspace day; progress in percent counts as a value on the way from 0 to 100. */
export interface RecordedPoint {
  day: string;
  value: number;
}

export interface ProjectedObjective {
  target: number | null;
  direction: Direction;
  status: ObjectiveStatus;
}

const DAY = 86_400_000;
/** A day that far away says no more than that it will not be. */
const FARTHEST = 3650;

/**
 * The day on which the objective reaches its target if it goes on as it went: the slope of the least-squares line through
 * all recorded points, b = Σ(x − x̄)(y − ȳ) ÷ Σ(x − x̄)² (x in days, the last value of a day counts), taken on from the last
 * point: x = x_last + (target − y_last) ÷ b, rounded up. Null while paused or over, with points on fewer than two days, when
 * the line does not move toward the target, or leads there only after ten years. Never before `today`.
 */
export function projectedDay(
  { target, direction, status }: ProjectedObjective,
  points: readonly RecordedPoint[],
  today: string,
): string | null {
  if (target === null || direction !== "reach" || (status !== "in_progress" && status !== "not_started")) return null;
  const days = [...new Map([...points].sort(byDay).map((point) => [point.day, point])).values()];
  const last = days.at(-1);
  if (!last || days.length < 2 || last.value === target) return null;
  const slope = slopeOf(days);
  const distance = target - last.value;
  if (slope === 0 || Math.sign(slope) !== Math.sign(distance)) return null;
  const ahead = Math.ceil(distance / slope - 1e-9);
  if (ahead > FARTHEST) return null;
  const day = new Date(Date.parse(last.day) + ahead * DAY).toISOString().slice(0, 10);
  return day < today ? today : day;
}

function slopeOf(points: readonly RecordedPoint[]): number {
  const xs = points.map(({ day }) => Date.parse(day) / DAY);
  const meanX = mean(xs);
  const meanY = mean(points.map(({ value }) => value));
  const up = points.reduce((sum, { value }, index) => sum + ((xs[index] ?? 0) - meanX) * (value - meanY), 0);
  const down = xs.reduce((sum, x) => sum + (x - meanX) ** 2, 0);
  return up / down;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const byDay = (one: RecordedPoint, other: RecordedPoint) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0);

interface Course {
  baseline: string | null;
  target: string | null;
  startOn: string | null;
  direction: Direction;
  status: ObjectiveStatus;
  /** values, or percents where it has no figures; the day is the workspace's */
  history: readonly { day: string; value: string | null; percent: number | null }[];
}

/** The same from an objective as it is stored: the line begins where the objective did, at its baseline or at 0 %. */
export function projectionOf(course: Course, today: string): string | null {
  const { baseline, target, startOn, direction, status, history } = course;
  const isCounted = target !== null;
  const begin = startOn === null ? [] : [{ day: startOn, value: isCounted ? baseline : "0" }];
  const told = history.map(({ day, value, percent }) => ({ day, value: isCounted ? value : percent }));
  const points = [...begin, ...told].flatMap(({ day, value }) =>
    value === null ? [] : [{ day, value: Number(value) }],
  );
  return projectedDay({ target: isCounted ? Number(target) : 100, direction, status }, points, today);
}
