import { expect, it } from "vitest";
import { firstOfQuarter } from "./roll-up.ts";

it.each([
  ["2026-01-01", "2026-01-01"],
  ["2026-03-31", "2026-01-01"],
  ["2026-04-01", "2026-04-01"],
  ["2026-11-26", "2026-10-01"],
  ["2026-12-31", "2026-10-01"],
])("the quarter of %s begins on %s", (day, first) => expect(firstOfQuarter(day)).toBe(first));
