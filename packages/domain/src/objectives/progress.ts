import type { Direction, ObjectiveStatus, Pace, Progress } from "./objective.ts";

/** What progress is computed from; decimals as text, days as YYYY-MM-DD. */
export interface ProgressFacts {
  baseline: string | null;
  current: string | null;
  target: string | null;
  direction: Direction;
  manualPercent: number | null;
  startOn: string | null;
  dueOn: string | null;
  status: ObjectiveStatus;
}

/** Within ±5 points of the straight line an objective is on track. */
const TOLERANCE = 500;
/** Shares are whole ten-thousandths while we compute, so that equal means equal. */
const WHOLE = 10_000;

/**
 * (current − baseline) / (target − baseline), clamped to 0–1, exact until it is rounded to four decimals; a percent given
 * by hand stands in where one of the three is missing. Where there is nothing to travel (target = baseline, or a limit
 * that the baseline keeps already) it is 1 while held, else 0.
 */
export function progressOf(facts: ProgressFacts, today: string): Progress {
  const { share, maintains } = shareReached(facts);
  const expected = share === null || maintains ? null : expectedShare(facts, today);
  return {
    value: share === null ? null : share / WHOLE,
    expected: expected === null ? null : expected / WHOLE,
    pace: share === null || expected === null ? null : paceOf(share, expected),
    maintains,
  };
}

function shareReached(facts: ProgressFacts): { share: number | null; maintains: boolean } {
  if (facts.baseline === null || facts.current === null || facts.target === null) {
    const byHand = facts.manualPercent === null ? null : facts.manualPercent * (WHOLE / 100);
    return { share: byHand, maintains: false };
  }
  const baseline = toScaled(facts.baseline);
  const current = toScaled(facts.current);
  const target = toScaled(facts.target);
  if (baseline === target || holds(facts.direction, baseline, target))
    return { share: holds(facts.direction, current, target) ? WHOLE : 0, maintains: true };
  return { share: clampedShare(current - baseline, target - baseline), maintains: false };
}

/** Whether the value is where the direction wants it. To reach a target that is the baseline means to stay exactly there. */
function holds(direction: Direction, value: bigint, target: bigint): boolean {
  switch (direction) {
    case "keep_at_or_above":
      return value >= target;
    case "keep_at_or_below":
      return value <= target;
    case "reach":
      return value === target;
  }
}

/** Rounded to the nearest ten-thousandth, but never up to the whole: 1 is said only when the target is reached. */
function clampedShare(travelled: bigint, distance: bigint): number {
  const [part, whole] = distance < 0n ? [-travelled, -distance] : [travelled, distance];
  if (part <= 0n) return 0;
  if (part >= whole) return WHOLE;
  const rounded = Number((part * BigInt(WHOLE) * 2n + whole) / (whole * 2n));
  return Math.min(rounded, WHOLE - 1);
}

/** The straight line from start to due; none without both days, before the start, while paused and once it is over. */
function expectedShare({ startOn, dueOn, status }: ProgressFacts, today: string): number | null {
  if (startOn === null || dueOn === null || today < startOn) return null;
  if (status !== "not_started" && status !== "in_progress") return null;
  if (today >= dueOn) return WHOLE;
  return Math.round((daysBetween(startOn, today) / daysBetween(startOn, dueOn)) * WHOLE);
}

function paceOf(share: number, expected: number): Pace {
  if (share > expected + TOLERANCE) return "ahead";
  return share < expected - TOLERANCE ? "behind" : "on_track";
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** "3.5" → 35000000000n: ten decimals, as many as are stored. */
function toScaled(decimal: string): bigint {
  const [whole = "0", fraction = ""] = decimal.replace("-", "").split(".");
  const scaled = BigInt(whole + fraction.slice(0, 10).padEnd(10, "0"));
  return decimal.startsWith("-") ? -scaled : scaled;
}
