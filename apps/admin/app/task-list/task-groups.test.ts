import { expect, it } from "vitest";
import { endOfWeek, groupOf } from "./task-groups.ts";

it.each([
  ["2026-11-25", 1, "2026-11-29"],
  ["2026-11-29", 1, "2026-11-29"],
  ["2026-11-30", 1, "2026-12-06"],
  ["2026-11-25", 0, "2026-11-28"],
  ["2026-11-28", 0, "2026-11-28"],
  ["2026-11-29", 0, "2026-12-05"],
  ["2026-11-25", 6, "2026-11-27"],
])("the week of %s that begins on weekday %i ends on %s", (today, weekStart, end) => {
  expect(endOfWeek(today, weekStart)).toBe(end);
});

it.each([
  ["open", "2026-11-24", "overdue"],
  ["open", "2026-11-25", "today"],
  ["open", "2026-11-26", "week"],
  ["open", "2026-11-29", "week"],
  ["open", "2026-11-30", "later"],
  ["open", null, "none"],
  ["done", "2026-11-24", "done"],
  ["cancelled", "2026-11-24", "cancelled"],
] as const)("%s and due %s stands under %s", (status, dueOn, group) => {
  expect(groupOf({ status, dueOn }, "2026-11-25", "2026-11-29")).toBe(group);
});
