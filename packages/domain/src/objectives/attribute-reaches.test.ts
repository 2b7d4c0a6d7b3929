import { expect, it } from "vitest";
import { attributeReaches } from "./attribute-reaches.ts";
import type { Direction } from "./objective.ts";

it.each<[Direction, string | null, string | null, string | null, string, boolean]>([
  ["reach", "0", "50", "100", "99.9999999999", false],
  ["reach", "0", "50", "100", "100", true],
  ["reach", "0", "50", "100", "120", true],
  ["reach", "52", "36", "24", "25", false],
  ["reach", "52", "36", "24", "20", true],
  ["reach", "52", "36", "24", "80", false],
  ["reach", "24", "24", "24", "24", false],
  ["reach", null, "90", "100", "101", true],
  ["reach", null, "110", "100", "105", false],
  ["reach", null, null, "100", "100", false],
  ["reach", "0", "50", null, "100", false],
  ["keep_at_or_below", "52", "36", "24", "24", true],
  ["keep_at_or_below", "20", "22", "24", "21", false],
  ["keep_at_or_above", "60", "70", "80", "85", true],
  ["keep_at_or_above", "90", "70", "80", "85", false],
  ["keep_at_or_above", null, "70", "80", "85", true],
  ["keep_at_or_above", null, null, "80", "85", false],
])("%s from %s, at %s, to %s: %s reaches %s", (direction, baseline, current, target, value, reaches) => {
  expect(attributeReaches({ direction, baseline, current, target }, value)).toBe(reaches);
});
