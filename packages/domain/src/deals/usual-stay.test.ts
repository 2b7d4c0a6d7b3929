import { describe, expect, it } from "vitest";
import { isStalled, usualStay } from "./usual-stay.ts";

describe("the usual stay in a stage", () => {
  it.each([
    ["nobody has completed it", 21, null, 0, { days: 21, isAverage: false }],
    ["four cases are too few", 21, 40, 4, { days: 21, isAverage: false }],
    ["five cases are a mean", 21, 18.6, 5, { days: 19, isAverage: true }],
    ["all left at once", 21, 0, 9, { days: 0, isAverage: true }],
  ] as const)("where %s", (_, expectedDays, averageDays, completedStays, usual) =>
    expect(usualStay(expectedDays, { averageDays, completedStays })).toEqual(usual),
  );

  it.each([
    [19, 19, false],
    [20, 19, true],
    [1, 0, false],
    [2, 0, true],
    [0, 30, false],
  ])("after %i days where %i are usual: stalled is %s", (days, usual, stalled) =>
    expect(isStalled(days, { days: usual, isAverage: true })).toBe(stalled),
  );
});
