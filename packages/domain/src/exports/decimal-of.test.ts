import { assert, constantFrom, maxSafeInteger, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { toMoney } from "../imports/to-minor.ts";
import { decimalOf } from "./decimal-of.ts";

describe("an amount in a file", () => {
  it.each([
    [105450, "EUR", "1054.50"],
    [-5, "EUR", "-0.05"],
    [0, "EUR", "0.00"],
    [105450, "JPY", "105450"],
    [-1, "JPY", "-1"],
    [1, "KWD", "0.001"],
  ])("of %i %s is %s", (minor, currency, decimal) => expect(decimalOf(minor, currency)).toBe(decimal));

  it("is read back exactly", () => {
    assert(
      property(maxSafeInteger(), constantFrom("EUR", "JPY", "KWD", "CLF"), (minor, currency) => {
        expect(toMoney(decimalOf(minor, currency), currency)).toEqual({ minor, currency });
      }),
    );
  });
});
