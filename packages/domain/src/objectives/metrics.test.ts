import { describe, expect, it } from "vitest";
import { type MetricFacts, objectiveMetrics } from "./metrics.ts";

const TODAY = "2026-11-26";
const goal = (facts: Partial<MetricFacts> = {}): MetricFacts => ({
  baseline: null,
  current: null,
  target: null,
  direction: "reach",
  manualPercent: null,
  startOn: null,
  dueOn: null,
  status: "in_progress",
  health: null,
  ...facts,
});

describe("the metrics of a company's objectives", () => {
  it("say nothing where there is nothing", () => {
    expect(objectiveMetrics([], TODAY)).toEqual({
      count: 0,
      averageHealth: null,
      averageCompletion: null,
      overdueShare: 0,
    });
    expect(objectiveMetrics([goal()], TODAY)).toMatchObject({ count: 1, averageHealth: null, averageCompletion: null });
  });

  it("leave out what is over, and average what is known", () => {
    const metrics = objectiveMetrics(
      [
        goal({ health: 4, manualPercent: 50 }),
        goal({ health: 1, status: "paused", baseline: "0", current: "10", target: "10" }),
        goal({ status: "not_started" }),
        goal({ health: 5, manualPercent: 100, status: "completed", dueOn: "2026-01-01" }),
        goal({ health: 5, status: "abandoned" }),
      ],
      TODAY,
    );
    expect(metrics).toEqual({ count: 3, averageHealth: 2.5, averageCompletion: 0.75, overdueShare: 0 });
  });

  it("count as overdue what was due before today, not what is due today", () => {
    const due = (dueOn: string | null) => goal({ dueOn });
    expect(objectiveMetrics([due("2026-11-25"), due(TODAY), due(null), due("2027-01-01")], TODAY).overdueShare).toBe(
      0.25,
    );
  });
});
