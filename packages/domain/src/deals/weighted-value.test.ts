import { expect, it } from "vitest";
import { weightedMinor } from "./weighted-value.ts";

it.each([
  [18_600_000, 70, 13_020_000],
  [4_800_000, 50, 2_400_000],
  [1, 50, 1],
  [-1, 50, -1],
  [999, 0, 0],
  [Number.MAX_SAFE_INTEGER, 100, Number.MAX_SAFE_INTEGER],
])("%i at %i %% is weighted %i", (minor, probability, expected) =>
  expect(weightedMinor(minor, probability)).toBe(expected),
);
