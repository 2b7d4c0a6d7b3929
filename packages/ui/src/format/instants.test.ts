import { describe, expect, it } from "vitest";
import { formatClock, formatExact, formatMoment, formatRelative, type Reader } from "./instants.ts";

const amsterdam: Reader = { locale: "en-GB", timeZone: "Europe/Amsterdam", now: "2026-11-21T14:00:00Z" };

describe("formatRelative", () => {
  it.each([
    ["2026-11-21T13:59:40Z", "Now"],
    ["2026-11-21T13:48:00Z", "12 minutes ago"],
    ["2026-11-21T08:00:00Z", "6 hours ago"],
    ["2026-11-21T16:30:00Z", "in 2 hours"],
    ["2026-11-20T15:12:00Z", "Yesterday"],
    ["2026-11-18T22:59:00Z", "3 days ago"],
    ["2026-11-18T23:01:00Z", "2 days ago"],
    ["2026-12-05T09:00:00Z", "in 2 weeks"],
  ])("%s is %s", (value, words) => {
    expect(formatRelative(value, amsterdam)).toBe(words);
  });

  it("tells yesterday by the reader's zone", () => {
    const value = "2026-11-21T02:00:00Z";
    expect(formatRelative(value, amsterdam)).toBe("12 hours ago");
    expect(formatRelative(value, { ...amsterdam, timeZone: "America/New_York" })).toBe("Yesterday");
  });

  it("keeps the minutes just after midnight", () => {
    const reader = { ...amsterdam, now: "2026-11-21T23:10:00Z" };
    expect(formatRelative("2026-11-21T22:30:00Z", reader)).toBe("40 minutes ago");
    expect(formatRelative("2026-11-21T21:30:00Z", reader)).toBe("Yesterday");
  });

  it("counts a 25-hour day as one day in autumn and a 23-hour day as one in spring", () => {
    const autumn = { ...amsterdam, now: "2026-10-26T08:00:00Z" };
    expect(formatRelative("2026-10-24T22:30:00Z", autumn)).toBe("Yesterday");
    expect(formatRelative("2026-10-24T21:30:00Z", autumn)).toBe("2 days ago");
    const spring = { ...amsterdam, now: "2026-03-30T06:00:00Z" };
    expect(formatRelative("2026-03-28T23:30:00Z", spring)).toBe("Yesterday");
    expect(formatRelative("2026-03-28T22:30:00Z", spring)).toBe("2 days ago");
  });
});

describe("clock and moment", () => {
  it("show the hour of the zone on both sides of the change", () => {
    expect(formatClock("2026-10-25T00:30:00Z", amsterdam)).toBe("02:30");
    expect(formatClock("2026-10-25T01:30:00Z", amsterdam)).toBe("02:30");
    expect(formatExact("2026-10-25T00:30:00Z", amsterdam)).toMatch(/02:30.*(CEST|GMT\+2)/);
    expect(formatExact("2026-10-25T01:30:00Z", amsterdam)).toMatch(/02:30.*(CET|GMT\+1)/);
  });

  it("say the near days in words and the far ones with their date", () => {
    expect(formatMoment("2026-11-20T14:18:00Z", amsterdam)).toBe("Yesterday, 15:18");
    expect(formatMoment("2026-11-17T08:50:00Z", amsterdam)).toBe("Tue 17 Nov, 09:50");
    expect(formatMoment("2025-02-03T08:50:00Z", amsterdam)).toBe("3 Feb 2025, 09:50");
  });
});
