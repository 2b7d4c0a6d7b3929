import { describe, expect, it } from "vitest";
import { projectedDay, projectionOf, type RecordedPoint } from "./projection.ts";

const objective = { target: 100, direction: "reach", status: "in_progress" } as const;
const point = (day: string, value: number): RecordedPoint => ({ day, value });
const project = (points: RecordedPoint[], fields: object = {}, today = "2026-02-01") =>
  projectedDay({ ...objective, ...fields }, points, today);

describe("the day an objective will be reached", () => {
  it("follows the line through what was recorded, from where it stands", () => {
    expect(project([point("2026-01-01", 0), point("2026-01-11", 20), point("2026-01-21", 40)])).toBe("2026-02-20");
  });

  it("follows a target that lies below as well", () => {
    expect(project([point("2026-01-01", 40), point("2026-01-11", 30)], { target: 20 }, "2026-01-12")).toBe(
      "2026-01-21",
    );
  });

  it("takes the last value of a day, and points in any order", () => {
    const twice = [point("2026-01-11", 20), point("2026-01-01", 5), point("2026-01-01", 0)];
    expect(project(twice)).toBe("2026-02-20");
  });

  it("is not before today, even when the line has passed the target by now", () => {
    expect(project([point("2026-01-01", 0), point("2026-01-11", 90)], {}, "2026-06-01")).toBe("2026-06-01");
  });

  it.each<[string, RecordedPoint[], object]>([
    ["nothing is recorded", [], {}],
    ["all of it is of one day", [point("2026-01-01", 0), point("2026-01-01", 10)], {}],
    ["it stands still", [point("2026-01-01", 10), point("2026-01-11", 10)], {}],
    ["it moves away", [point("2026-01-01", 20), point("2026-01-11", 10)], {}],
    ["it is reached", [point("2026-01-01", 20), point("2026-01-11", 100)], {}],
    ["it would take longer than ten years", [point("2026-01-01", 0), point("2026-12-31", 0.1)], {}],
    ["it is paused", [point("2026-01-01", 0), point("2026-01-11", 20)], { status: "paused" }],
    ["it is over", [point("2026-01-01", 0), point("2026-01-11", 20)], { status: "completed" }],
    ["it is to be kept", [point("2026-01-01", 0), point("2026-01-11", 20)], { direction: "keep_at_or_above" }],
    ["it has no target", [point("2026-01-01", 0), point("2026-01-11", 20)], { target: null }],
  ])("is not said when %s", (_, points, fields) => {
    expect(project(points, fields)).toBeNull();
  });
});

describe("an objective as it is stored", () => {
  const stored = { direction: "reach", status: "in_progress", startOn: "2026-01-01" } as const;
  const step = { day: "2026-01-11", value: "36.5", percent: 20 };

  it("begins at its baseline, and at 0 % where it has no figures", () => {
    const figures = { ...stored, baseline: "40", target: "33", history: [step] };
    expect(projectionOf(figures, "2026-01-12")).toBe("2026-01-21");
    expect(projectionOf({ ...stored, baseline: null, target: null, history: [step] }, "2026-01-12")).toBe("2026-02-20");
    expect(projectionOf({ ...figures, history: [] }, "2026-01-12")).toBeNull();
  });
});
