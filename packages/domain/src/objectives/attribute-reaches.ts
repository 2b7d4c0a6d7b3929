import type { Direction } from "./objective.ts";
import { progressOf } from "./progress.ts";

interface Travel {
  direction: Direction;
  baseline: string | null;
  /** What it stood at before. */
  current: string | null;
  target: string | null;
}

/**
 * Whether the attribute's new value has reached the target in the direction of travel: from the baseline, or from where it
 * stood where there is none. A limit to keep that the way began beyond is reached when the value comes to hold it; one that
 * held from the beginning, or a target that is the baseline, is kept and never reached: a person ends it (DESIGN §7).
 */
export function attributeReaches({ direction, baseline, current, target }: Travel, value: string): boolean {
  const from = baseline ?? current;
  const noDays = { manualPercent: null, startOn: null, dueOn: null, status: "in_progress" } as const;
  const { value: share, maintains } = progressOf({ ...noDays, direction, baseline: from, current: value, target }, "");
  return share === 1 && !maintains;
}
