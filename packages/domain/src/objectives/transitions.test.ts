import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ObjectiveStatus } from "./objective.ts";
import { ALLOWED_MOVES, isOver, nextStatus } from "./transitions.ts";

const choose = (from: ObjectiveStatus, to: ObjectiveStatus, reason: string | null = "No budget") =>
  nextStatus({ status: from }, { kind: "status_chosen", to, reason });
const moves = (status: ObjectiveStatus): readonly ObjectiveStatus[] => ALLOWED_MOVES[status];
const statuses = Object.keys(ALLOWED_MOVES) as ObjectiveStatus[];

describe("the life of an objective", () => {
  it.each<[ObjectiveStatus, ObjectiveStatus, boolean]>([
    ["not_started", "in_progress", true],
    ["not_started", "completed", true],
    ["in_progress", "paused", true],
    ["in_progress", "not_started", true],
    ["paused", "in_progress", true],
    ["in_progress", "abandoned", true],
    ["completed", "in_progress", true],
    ["completed", "abandoned", false],
    ["completed", "not_started", true],
    ["abandoned", "in_progress", true],
    ["abandoned", "completed", false],
    ["abandoned", "paused", true],
  ])("from %s to %s: %s", (from, to, allowed) => {
    expect(choose(from, to).status ?? null).toBe(allowed ? to : null);
  });

  it("names the field that refuses", () => {
    expect(choose("completed", "abandoned").refused?.path).toBe("status");
    expect(choose("in_progress", "abandoned", null).refused?.path).toBe("statusReason");
    expect(choose("in_progress", "abandoned", "  ").refused?.path).toBe("statusReason");
  });

  it("pauses without a reason", () => {
    expect(choose("in_progress", "paused", null).status).toBe("paused");
  });

  it.each<[ObjectiveStatus, ObjectiveStatus | null]>([
    ["not_started", "in_progress"],
    ["in_progress", "in_progress"],
    ["paused", "paused"],
    ["completed", "completed"],
    ["abandoned", null],
  ])("progress on %s leaves it %s", (from, to) => {
    expect(nextStatus({ status: from }, { kind: "progress_recorded" }).status ?? null).toBe(to);
  });

  it.each<[ObjectiveStatus, boolean, ObjectiveStatus | null]>([
    ["not_started", false, "in_progress"],
    ["not_started", true, "completed"],
    ["in_progress", false, "in_progress"],
    ["in_progress", true, "completed"],
    ["paused", false, "paused"],
    ["paused", true, "paused"],
    ["completed", false, null],
    ["completed", true, null],
    ["abandoned", true, null],
  ])("its attribute on %s, reached: %s, makes it %s", (from, reached, to) => {
    expect(nextStatus({ status: from }, { kind: "attribute_observed", reached }).status ?? null).toBe(to);
  });

  it("from everywhere there is a way back to work, and staying is always allowed", () => {
    fc.assert(
      fc.property(fc.constantFrom(...statuses), (status) => {
        expect(choose(status, status).status).toBe(status);
        expect(choose(status, "in_progress").status).toBe("in_progress");
        expect(isOver(status)).toBe(!moves(status).includes("abandoned") && !moves(status).includes("completed"));
      }),
    );
  });
});
