import { expect, it } from "vitest";
import { instantOf, nextQuarter, wallClockOf } from "./workspace-time.ts";

const AMSTERDAM = "Europe/Amsterdam";

it.each([
  ["2026-11-25T10:30", AMSTERDAM, "2026-11-25T09:30:00.000Z"],
  ["2026-07-01T10:30", AMSTERDAM, "2026-07-01T08:30:00.000Z"],
  ["2026-11-25T00:15", "America/New_York", "2026-11-25T05:15:00.000Z"],
  ["2026-11-25T23:45", "Asia/Kathmandu", "2026-11-25T18:00:00.000Z"],
  ["2026-03-29T01:59", AMSTERDAM, "2026-03-29T00:59:00.000Z"],
  ["2026-03-29T03:00", AMSTERDAM, "2026-03-29T01:00:00.000Z"],
  ["2026-10-25T02:30", AMSTERDAM, "2026-10-25T00:30:00.000Z"],
  ["2026-10-25T03:00", AMSTERDAM, "2026-10-25T02:00:00.000Z"],
])("%s in %s is %s, and back", (clock, zone, instant) => {
  expect(instantOf(clock, zone)).toBe(instant);
  expect(wallClockOf(instant, zone)).toBe(clock);
});

it("takes the hour that is skipped in spring for the one after it", () => {
  expect(instantOf("2026-03-29T02:30", AMSTERDAM)).toBe("2026-03-29T01:30:00.000Z");
});

it.each(["", "tomorrow", "2026-13-40T10:00"])("leaves %j for the API to refuse", (text) => {
  expect(instantOf(text, AMSTERDAM)).toBe(text);
});

it("a meeting is likely to begin on a quarter, half an hour from now", () => {
  expect(nextQuarter(new Date("2026-11-25T10:01:00Z"))).toEqual(new Date("2026-11-25T10:45:00Z"));
});
