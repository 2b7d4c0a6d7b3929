import { addDays } from "../workspace/workspace-day.ts";
import type { TimeCondition } from "./book-condition.ts";

/** Days, the first included and the last not; an open end is null. */
export interface DayRange {
  from: string | null;
  before: string | null;
}

type DatedTest = Exclude<TimeCondition, { op: "is_known" | "is_empty" | "not_within_last" }>;

/** The days that a test means, today being one of the next and of the last n days. */
export function daysMeant(test: DatedTest, today: string): DayRange {
  switch (test.op) {
    case "on":
      return { from: test.value, before: addDays(test.value, 1) };
    case "before":
      return { from: null, before: test.value };
    case "after":
      return { from: addDays(test.value, 1), before: null };
    case "between":
      return { from: test.value[0], before: addDays(test.value[1], 1) };
    case "within_next":
      return { from: today, before: addDays(today, test.value + 1) };
    case "within_last":
      return { from: addDays(today, -test.value), before: addDays(today, 1) };
  }
}
