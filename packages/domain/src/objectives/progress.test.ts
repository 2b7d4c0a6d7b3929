import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ProgressFacts, progressOf } from "./progress.ts";

const facts: ProgressFacts = {
  baseline: null,
  current: null,
  target: null,
  direction: "reach",
  manualPercent: null,
  startOn: null,
  dueOn: null,
  status: "in_progress",
};
const TODAY = "2026-11-21";
const at = (baseline: string, current: string, target: string, more: Partial<ProgressFacts> = {}) =>
  progressOf({ ...facts, baseline, current, target, ...more }, TODAY);
/** A hundred days, half of which are over. */
const halfway = { startOn: "2026-10-02", dueOn: "2027-01-10" };

describe("progress", () => {
  it.each([
    ["up", "0", "25", "100", 0.25],
    ["down", "72", "36", "24", 0.75],
    ["through zero", "-10", "0", "10", 0.5],
    ["away from the target", "10", "5", "20", 0],
    ["beyond the target", "10", "25", "20", 1],
    ["a third, to four decimals", "0", "2", "3", 0.6667],
    ["not yet there never reads 1", "0", "99999.9999999999", "100000", 0.9999],
    ["tenths that binary fractions cannot hold", "0.1", "0.3", "0.3", 1],
    ["text with trailing zeros", "0.0000000000", "0.2", "0.40", 0.5],
    ["twenty digits", "10000000000000000000", "10000000000000000001", "10000000000000000002", 0.5],
  ])("is the share of the way: %s", (_, baseline, current, target, expected) => {
    expect(at(baseline, current, target)).toMatchObject({ value: expected, maintains: false });
  });

  it.each(["baseline", "current", "target"] as const)("is nothing while %s is missing", (missing) => {
    const all = { ...facts, baseline: "0", current: "5", target: "10" };
    expect(progressOf({ ...all, [missing]: null }, TODAY)).toEqual({
      value: null,
      expected: null,
      pace: null,
      maintains: false,
    });
  });

  it("is the percent given by hand where there are no values, and the values where there are both", () => {
    expect(progressOf({ ...facts, manualPercent: 40 }, TODAY).value).toBe(0.4);
    expect(at("0", "9", "10", { manualPercent: 40 }).value).toBe(0.9);
  });

  it.each([
    ["reach", "50", 1],
    ["reach", "49.9999999999", 0],
    ["reach", "51", 0],
    ["keep_at_or_above", "51", 1],
    ["keep_at_or_above", "49", 0],
    ["keep_at_or_below", "49", 1],
    ["keep_at_or_below", "50.1", 0],
  ] as const)("maintains where target is the baseline: %s at %s → %s", (direction, current, value) => {
    expect(at("50", current, "50.0", { direction, ...halfway })).toEqual({
      value,
      expected: null,
      pace: null,
      maintains: true,
    });
  });

  it("holds a limit the baseline keeps already, and travels to one it does not", () => {
    expect(at("99", "97", "95", { direction: "keep_at_or_above" })).toMatchObject({ value: 1, maintains: true });
    expect(at("99", "94", "95", { direction: "keep_at_or_above" })).toMatchObject({ value: 0, maintains: true });
    expect(at("90", "93", "95", { direction: "keep_at_or_above" })).toMatchObject({ value: 0.6, maintains: false });
    expect(at("8", "6", "4", { direction: "keep_at_or_below" })).toMatchObject({ value: 0.5, maintains: false });
  });
});

describe("pace", () => {
  it.each([
    ["56", "ahead"],
    ["55", "on_track"],
    ["50", "on_track"],
    ["45", "on_track"],
    ["44.99", "behind"],
  ])("halfway with %s of 100 is %s", (current, pace) => {
    expect(at("0", current, "100", halfway)).toMatchObject({ expected: 0.5, pace });
  });

  it("expects nothing on the first day and everything from the due day on", () => {
    expect(at("0", "0", "10", { startOn: TODAY, dueOn: "2026-12-21" })).toMatchObject({
      expected: 0,
      pace: "on_track",
    });
    for (const dueOn of [TODAY, "2026-11-01"])
      expect(at("0", "9", "10", { startOn: "2026-10-01", dueOn })).toMatchObject({ expected: 1, pace: "behind" });
    expect(at("0", "10", "10", { startOn: TODAY, dueOn: TODAY })).toMatchObject({ expected: 1, pace: "on_track" });
  });

  it("judges a percent given by hand too", () => {
    expect(progressOf({ ...facts, ...halfway, manualPercent: 10 }, TODAY).pace).toBe("behind");
  });

  it.each<[string, Partial<ProgressFacts>]>([
    ["without a start", { dueOn: "2027-01-10" }],
    ["without a due day", { startOn: "2026-10-02" }],
    ["before the start", { startOn: "2026-11-22", dueOn: "2027-01-10" }],
    ["while paused", { ...halfway, status: "paused" }],
    ["when completed", { ...halfway, status: "completed" }],
    ["when abandoned", { ...halfway, status: "abandoned" }],
  ])("is not judged %s", (_, more) => {
    expect(at("0", "5", "10", more)).toEqual({ value: 0.5, expected: null, pace: null, maintains: false });
  });
});

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 10 }))
  .map(([digits, scale]) => toDecimal(digits, scale));
const direction = fc.constantFrom("reach", "keep_at_or_above", "keep_at_or_below");
const day = fc.integer({ min: 0, max: 1000 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
const status = fc.constantFrom("not_started", "in_progress", "paused", "completed", "abandoned");

function toDecimal(digits: bigint, scale: number): string {
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, "0");
  const point = text.length - scale;
  return (digits < 0n ? "-" : "") + text.slice(0, point) + (scale ? `.${text.slice(point)}` : "");
}

describe("the laws of progress", () => {
  const any = fc.record({
    baseline: fc.option(decimal),
    current: fc.option(decimal),
    target: fc.option(decimal),
    direction,
    manualPercent: fc.option(fc.integer({ min: 0, max: 100 })),
    startOn: fc.option(day),
    dueOn: fc.option(day),
    status,
  });

  it("stays within 0 and 1, and is judged exactly where something is expected", () => {
    fc.assert(
      fc.property(any, day, (objective, today) => {
        const { value, expected, pace } = progressOf(objective, today);
        for (const share of [value, expected])
          if (share !== null) expect(share >= 0 && share <= 1 && Number(share.toFixed(4)) === share).toBe(true);
        expect(pace === null).toBe(expected === null);
      }),
    );
  });

  it("never falls while the value moves towards the target", () => {
    fc.assert(
      fc.property(any, decimal, decimal, decimal, decimal, (objective, baseline, target, one, other) => {
        const [low, high] = Number(one) <= Number(other) ? [one, other] : [other, one];
        const upwards = Number(target) > Number(baseline);
        fc.pre(Number(target) !== Number(baseline) && Number(low) < Number(high));
        const reach = { ...objective, direction: "reach" as const, baseline, target };
        const before = progressOf({ ...reach, current: upwards ? low : high }, TODAY).value;
        const after = progressOf({ ...reach, current: upwards ? high : low }, TODAY).value;
        expect(after).toBeGreaterThanOrEqual(before ?? 2);
      }),
    );
  });

  it("never falls while the value moves to the safe side of a limit", () => {
    fc.assert(
      fc.property(decimal, decimal, decimal, decimal, fc.boolean(), (baseline, target, one, other, above) => {
        fc.pre(Number(one) < Number(other));
        const keep = {
          ...facts,
          baseline,
          target,
          direction: above ? "keep_at_or_above" : "keep_at_or_below",
        } as const;
        const before = progressOf({ ...keep, current: above ? one : other }, TODAY).value;
        const after = progressOf({ ...keep, current: above ? other : one }, TODAY).value;
        expect(after).toBeGreaterThanOrEqual(before ?? 2);
      }),
    );
  });

  it("reads 1 exactly when the target is reached, however close the rest comes", () => {
    fc.assert(
      fc.property(decimal, decimal, decimal, (baseline, current, target) => {
        fc.pre(Number(target) !== Number(baseline) && Number(current) !== Number(target));
        const reached =
          Number(target) > Number(baseline) ? Number(current) > Number(target) : Number(current) < Number(target);
        expect(at(baseline, current, target).value === 1).toBe(reached);
      }),
    );
  });
});
