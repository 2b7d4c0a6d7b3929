import { describe, expect, it } from "vitest";
import { changesBetween, shownOnTimeline, shownValue } from "./history.ts";
import type { Objective } from "./objective.ts";

const objective: Objective = {
  id: "00000000-0000-4000-8000-000000000001",
  companyId: "00000000-0000-4000-8000-000000000002",
  title: "Cut order-to-ship time",
  description: null,
  assignee: null,
  collaborators: [],
  priority: "medium",
  risk: null,
  riskNote: null,
  health: null,
  customerHealth: null,
  startOn: null,
  dueOn: null,
  baseline: "52",
  current: "36",
  target: "24",
  unit: "h",
  direction: "reach",
  manualPercent: null,
  completion: "manual",
  attribute: null,
  progress: { value: 0.5714, expected: null, pace: null, maintains: false },
  status: "in_progress",
  statusReason: null,
  completedAt: null,
  milestones: [],
  tags: [],
  sharedCommentCount: 0,
  internalCommentCount: 0,
  share: null,
  version: 1,
  createdAt: "2026-11-21T10:00:00Z",
  updatedAt: "2026-11-21T10:00:00Z",
  archivedAt: null,
};
const member = (id: string) => ({ kind: "member" as const, id, name: "Ana", job: null, photo: null });

describe("the history of an objective", () => {
  it("says each field before and after, and nothing where nothing changed", () => {
    expect(changesBetween(objective, objective)).toEqual([]);
    expect(
      changesBetween(objective, { ...objective, current: "33", health: 4, collaborators: ["a@b.example"] }),
    ).toEqual([
      { field: "collaborators", before: null, after: "a@b.example" },
      { field: "health", before: null, after: "4" },
      { field: "current", before: "36", after: "33" },
    ]);
  });

  it("tells two people of one name apart", () => {
    const [before, after] = [member("1"), member("2")].map((assignee) => ({ ...objective, assignee }));
    if (!before || !after) throw new Error("two objectives");
    expect(changesBetween(before, after)).toEqual([{ field: "assignee", before: "Ana", after: "Ana" }]);
  });

  it("is no change where only the progress that follows from it differs", () => {
    const progress = { ...objective.progress, pace: "behind" as const, expected: 0.9 };
    expect(changesBetween(objective, { ...objective, progress, version: 2 })).toEqual([]);
  });

  it("tells on the timeline where it stands, in words, and not what is only written about it", () => {
    const changes = [
      { field: "status", before: "in_progress", after: "paused" },
      { field: "current", before: "36", after: "33" },
      { field: "manualPercent", before: null, after: "40" },
      { field: "riskNote", before: null, after: "Printer" },
    ];
    expect(shownOnTimeline(changes, objective)).toEqual([
      { field: "status", before: "In progress", after: "Paused" },
      { field: "current", before: "36 h", after: "33 h" },
      { field: "percent", before: null, after: "40 %" },
    ]);
  });

  it("writes a value with its unit where it has one", () => {
    expect([shownValue("33", "h"), shownValue("33", null), shownValue(null, "h")]).toEqual(["33 h", "33", null]);
  });
});
