import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deliveredCount, serviceHealth } from "./service-health.ts";

const TODAY = "2026-11-21";
type Status = "not_started" | "in_progress" | "delivered" | "approved" | "sent_back";
const one = (status: Status, dueOn: string | null) => serviceHealth({ status: "active" }, [{ status, dueOn }], TODAY);

describe("the health of a service", () => {
  it.each<[Status, string | null, string]>([
    ["in_progress", "2026-11-21", "on_track"],
    ["in_progress", "2026-11-20", "at_risk"],
    ["in_progress", "2026-11-14", "at_risk"],
    ["in_progress", "2026-11-13", "late"],
    ["in_progress", "2026-11-28", "on_track"],
    ["not_started", "2026-11-21", "at_risk"],
    ["not_started", "2026-11-28", "at_risk"],
    ["not_started", "2026-11-29", "on_track"],
    ["not_started", "2026-11-20", "at_risk"],
    ["not_started", "2025-01-01", "late"],
    ["sent_back", "2026-11-28", "on_track"],
    ["sent_back", "2026-11-13", "late"],
    ["delivered", "2025-01-01", "on_track"],
    ["approved", "2025-01-01", "on_track"],
    ["not_started", null, "on_track"],
  ])("%s and due %s is %s", (status, dueOn, health) => {
    expect(one(status, dueOn)).toBe(health);
  });

  it("is that of its worst deliverable, and fine without any", () => {
    const deliverables = [
      { status: "in_progress", dueOn: "2026-11-20" },
      { status: "in_progress", dueOn: "2026-10-01" },
    ] as const;
    expect(serviceHealth({ status: "active" }, deliverables, TODAY)).toBe("late");
    expect(serviceHealth({ status: "planned" }, deliverables.slice(0, 1), TODAY)).toBe("at_risk");
    expect(serviceHealth({ status: "active" }, [], TODAY)).toBe("on_track");
  });

  it.each([
    ["completed", "completed"],
    ["paused", "paused"],
    ["cancelled", "paused"],
  ] as const)("owes nothing once %s", (status, health) => {
    expect(serviceHealth({ status }, [{ status: "not_started", dueOn: "2020-01-01" }], TODAY)).toBe(health);
  });

  it("never gets better by waiting", () => {
    const rank = { on_track: 0, at_risk: 1, late: 2, completed: 3, paused: 3 };
    const day = fc
      .integer({ min: 0, max: 60 })
      .map((n) => new Date(Date.UTC(2026, 9, 1 + n)).toISOString().slice(0, 10));
    const deliverable = fc.record({
      status: fc.constantFrom<Status>("not_started", "in_progress", "delivered", "approved", "sent_back"),
      dueOn: fc.option(day),
    });
    fc.assert(
      fc.property(fc.array(deliverable), day, day, (deliverables, a, b) => {
        const [sooner, later] = a < b ? [a, b] : [b, a];
        const then = rank[serviceHealth({ status: "active" }, deliverables, later)];
        expect(then).toBeGreaterThanOrEqual(rank[serviceHealth({ status: "active" }, deliverables, sooner)]);
      }),
    );
  });
});

describe("what was delivered", () => {
  it("counts what the customer has, not what was sent back", () => {
    expect(
      deliveredCount([
        { status: "delivered" },
        { status: "approved" },
        { status: "sent_back" },
        { status: "in_progress" },
        { status: "not_started" },
      ]),
    ).toBe(2);
  });
});
