import { describe, expect, it } from "vitest";
import { dayOf, daysBetween, formatDay, formatDayDistance } from "./days.ts";

describe("dayOf", () => {
  it("gives the calendar day of the zone, not of UTC", () => {
    expect(dayOf("2026-11-20T23:30:00Z", "Europe/Amsterdam")).toBe("2026-11-21");
    expect(dayOf("2026-11-21T04:30:00Z", "America/New_York")).toBe("2026-11-20");
    expect(dayOf("2026-11-20T11:00:00Z", "Pacific/Kiritimati")).toBe("2026-11-21");
  });

  it("names both sides of the autumn change rightly", () => {
    expect(dayOf("2026-10-24T21:59:59Z", "Europe/Amsterdam")).toBe("2026-10-24");
    expect(dayOf("2026-10-24T22:00:00Z", "Europe/Amsterdam")).toBe("2026-10-25");
    expect(dayOf("2026-10-25T23:00:00Z", "Europe/Amsterdam")).toBe("2026-10-26");
  });
});

describe("daysBetween", () => {
  it("counts calendar days across a clock change and a leap day", () => {
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
    expect(daysBetween("2027-01-01", "2026-12-31")).toBe(-1);
  });
});

describe("formatDay", () => {
  it("is the same day wherever it is read", () => {
    expect(formatDay("2027-02-14", "en-GB")).toBe("14 Feb 2027");
    expect(formatDay("2027-02-14", "de-DE", "long")).toBe("14. Februar 2027");
  });

  it("leaves out the year of today only", () => {
    expect(formatDay("2026-12-15", "en-GB", "auto", "2026-11-21")).toBe("15 Dec");
    expect(formatDay("2027-01-15", "en-GB", "auto", "2026-11-21")).toBe("15 Jan 2027");
  });
});

describe("formatDayDistance", () => {
  it.each([
    [0, "Today"],
    [-1, "Yesterday"],
    [1, "Tomorrow"],
    [-3, "3 days ago"],
    [13, "in 13 days"],
    [14, "in 2 weeks"],
    [-62, "9 weeks ago"],
    [-63, "2 months ago"],
    [-730, "2 years ago"],
  ])("%i days is %s", (days, words) => {
    expect(formatDayDistance(days, "en-GB")).toBe(words);
  });

  it("stays small inside a sentence and counts days when asked to", () => {
    expect(formatDayDistance(-1, "en-GB", { inline: true })).toBe("yesterday");
    expect(formatDayDistance(-96, "en-GB", { unit: "day" })).toBe("96 days ago");
  });

  it("speaks the reader's language", () => {
    expect(formatDayDistance(-1, "de-DE")).toBe("Gestern");
    expect(formatDayDistance(14, "nl-NL")).toBe("over 2 weken");
  });
});
