import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, isTimeZone, startOfWorkspaceDay, workspaceDay } from "./workspace-day.ts";

const ZONES = ["Europe/Amsterdam", "America/New_York", "Pacific/Apia", "Africa/Cairo", "America/Havana", "UTC"];

describe("the day it is in the workspace", () => {
  it.each([
    ["2026-11-21T22:59:59.999Z", "Europe/Amsterdam", "2026-11-21"],
    ["2026-11-21T23:00:00Z", "Europe/Amsterdam", "2026-11-22"],
    ["2026-07-01T21:59:59Z", "Europe/Amsterdam", "2026-07-01"],
    ["2026-07-01T22:00:00Z", "Europe/Amsterdam", "2026-07-02"],
    ["2026-11-22T04:59:59Z", "America/New_York", "2026-11-21"],
    ["2026-11-22T11:00:00Z", "Pacific/Apia", "2026-11-23"],
    ["2011-12-30T09:59:59Z", "Pacific/Apia", "2011-12-29"],
    ["2011-12-30T10:00:00Z", "Pacific/Apia", "2011-12-31"],
  ])("at %s in %s is %s", (now, zone, day) => expect(workspaceDay(new Date(now), zone)).toBe(day));
});

describe("the start of a day", () => {
  it.each([
    ["2026-03-29", "Europe/Amsterdam", "2026-03-28T23:00:00.000Z"],
    ["2026-03-30", "Europe/Amsterdam", "2026-03-29T22:00:00.000Z"],
    ["2026-10-25", "Europe/Amsterdam", "2026-10-24T22:00:00.000Z"],
    ["2026-10-26", "Europe/Amsterdam", "2026-10-25T23:00:00.000Z"],
    ["2026-03-08", "America/New_York", "2026-03-08T05:00:00.000Z"],
    ["2026-03-09", "America/New_York", "2026-03-09T04:00:00.000Z"],
    ["2026-11-01", "America/New_York", "2026-11-01T04:00:00.000Z"],
    ["2026-11-02", "America/New_York", "2026-11-02T05:00:00.000Z"],
  ])("%s in %s is %s", (day, zone, start) => expect(startOfWorkspaceDay(day, zone).toISOString()).toBe(start));

  it("is the jump itself where the clocks jump over midnight", () => {
    expect(startOfWorkspaceDay("2026-04-24", "Africa/Cairo").toISOString()).toBe("2026-04-23T22:00:00.000Z");
  });

  it("is the first midnight where it comes twice", () => {
    expect(startOfWorkspaceDay("2026-11-01", "America/Havana").toISOString()).toBe("2026-11-01T04:00:00.000Z");
  });

  it("of a day that a zone left out is the start of the next", () => {
    const skipped = startOfWorkspaceDay("2011-12-30", "Pacific/Apia");
    expect(skipped).toEqual(startOfWorkspaceDay("2011-12-31", "Pacific/Apia"));
    expect(skipped.toISOString()).toBe("2011-12-30T10:00:00.000Z");
  });

  it("belongs to its day, and the millisecond before does not", () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays("2012-01-01", count));
    fc.assert(
      fc.property(days, fc.constantFrom(...ZONES), (day, zone) => {
        const start = startOfWorkspaceDay(day, zone);
        expect(workspaceDay(start, zone)).toBe(day);
        expect(workspaceDay(new Date(start.getTime() - 1), zone) < day).toBe(true);
      }),
    );
  });
});

describe("days as a calendar counts them", () => {
  it.each([
    ["2026-02-28", 1, "2026-03-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-03-28", 2, "2026-03-30"],
    ["2026-01-01", -1, "2025-12-31"],
    ["2026-11-21", 0, "2026-11-21"],
  ])("%s and %i more is %s", (day, count, expected) => expect(addDays(day, count)).toBe(expected));
});

describe("a time zone", () => {
  it("is known by its IANA name", () => {
    expect(["Europe/Amsterdam", "America/New_York", "UTC"].every(isTimeZone)).toBe(true);
    expect(["Mars/Olympus", "", "Europe"].some(isTimeZone)).toBe(false);
  });
});
