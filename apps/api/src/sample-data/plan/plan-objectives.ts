import { MAINTAINED, OBJECTIVES, type ObjectiveText } from "../texts/objectives.ts";
import { type ObjectiveCourse, planObjective } from "./plan-objective.ts";
import type { Planner } from "./planner.ts";

const REASONS = {
  paused: [
    "Waits until {season} is over.",
    "The team is on the other site until the spring.",
    "Stands still until the new floor plan is approved.",
  ],
  abandoned: [
    "The site closes next year, so the effort would be lost.",
    "The goal was met by the carrier's own system.",
    "Overtaken by the new building, taken up again there if needed.",
  ],
} as const;

/** Six or seven objectives: done, ahead, on plan, behind, not begun, held or broken, and one that stopped. */
export function planObjectives(planner: Planner, index: number): void {
  const { random, company } = planner;
  const texts = planner.deck(OBJECTIVES);
  const isWell = company.shape === "thriving";
  const course = (
    key: string,
    startDaysAgo: number,
    dueIn: number,
    part: number,
    rest: Partial<ObjectiveCourse> = {},
  ) => {
    const text = rest.text ?? texts.draw();
    const values = valuesOf(text, part, random.next());
    planObjective(planner, {
      key,
      text,
      startDaysAgo,
      dueIn,
      values,
      end: "open",
      share: "all",
      health: null,
      ...rest,
    });
  };
  course("goal-done", random.between(470, 560), -random.between(200, 300), 1, { end: "completed", health: 5 });
  if (isWell)
    course("goal-done-2", random.between(300, 380), -random.between(40, 110), 1, { end: "completed", health: 5 });
  // A straight line from start to due expects 2/3 after 200 of 300 days.
  const paces = isWell ? [0.9, 0.66, index % 3 === 0 ? 0.45 : 0.68] : [0.64, 0.4, 0.25];
  course("goal-a", 200, 100, paces[0] ?? 0.7, { health: isWell ? 5 : 3 });
  course("goal-b", 150, 75, paces[1] ?? 0.6, { health: isWell ? 4 : 3, share: "named" });
  if (index % 2 === 0 || !isWell)
    course("goal-c", 120, 60, paces[2] ?? 0.5, { share: "none", health: 3, risk: "Depends on one person at {site2}." });
  course("goal-next", -random.between(12, 40), random.between(180, 260), 0, { values: [] });
  if (random.chance(0.75) || !isWell) {
    const stopped = index % 2 === 0 ? "paused" : "abandoned";
    const dueIn = stopped === "paused" ? 80 : -60;
    course("goal-stopped", 260, dueIn, 0.35, {
      end: stopped,
      reason: random.pick(REASONS[stopped]),
      share: random.pick(["all", "none"]),
    });
  }
  planMaintained(planner, index);
}

function planMaintained(planner: Planner, index: number): void {
  const { random, company } = planner;
  const text = random.pick(MAINTAINED);
  const isHeld = company.shape === "thriving" && index % 5 !== 2;
  const sign = text.direction === "keep_at_or_below" ? -1 : 1;
  const offsets = isHeld ? [0.6, 0.4, 0.9, 0.7] : [0.5, 0.3, -0.4, -1.2];
  const scale = text.decimals ? 1 : 2;
  const values = text.notes.map((_, at) => (text.target ?? 0) + sign * (offsets[at] ?? 0.5) * scale);
  planObjective(planner, {
    key: "goal-kept",
    text,
    startDaysAgo: 330,
    dueIn: 120,
    values,
    end: "open",
    share: "all",
    health: isHeld ? 5 : 2,
  });
}

/** Values on the way, up to the part of it that was reached. */
function valuesOf({ notes, baseline, target }: ObjectiveText, part: number, luck: number): number[] {
  return notes.map((_, at) => {
    const reached = part * ((at + 1) / notes.length) ** (0.8 + luck * 0.4);
    return baseline === null || target === null ? Math.round(reached * 100) : baseline + (target - baseline) * reached;
  });
}
