import { describe, expect, it } from "vitest";
import { changesTerms, termsToAccept } from "./terms.ts";

const target = { field: "target" as const, before: "3", after: "4" };
const due = { field: "dueOn" as const, before: "2027-01-31", after: "2027-02-28" };

describe("what the customer is asked to accept", () => {
  it("is the change of baseline, target and due day, and of nothing else", () => {
    expect(termsToAccept([], [due, { field: "title", before: "a", after: "b" }, target])).toEqual([target, due]);
    expect(termsToAccept([], [{ field: "priority", before: "low", after: "high" }])).toEqual([]);
    expect(changesTerms([{ field: "current", before: "1", after: "2" }])).toBe(false);
    expect(changesTerms([due])).toBe(true);
  });

  it("goes from what was last agreed to what holds now, however often it changed", () => {
    const again = { field: "target", before: "4", after: "5" };
    expect(termsToAccept([target], [again, due])).toEqual([{ ...target, after: "5" }, due]);
  });

  it("is nothing once it is back where it was", () => {
    expect(termsToAccept([target], [{ field: "target", before: "4", after: "3" }])).toEqual([]);
    expect(termsToAccept([target, due], [{ field: "target", before: "4", after: "3" }])).toEqual([due]);
  });

  it("keeps a term that was not set before", () => {
    const set = { field: "dueOn" as const, before: null, after: "2027-02-28" };
    expect(termsToAccept([set], [{ field: "dueOn", before: "2027-02-28", after: "2027-03-31" }])).toEqual([
      { ...set, after: "2027-03-31" },
    ]);
  });
});
