import { describe, expect, it } from "vitest";
import { currencyExponent, isCurrency } from "./currency-exponent.ts";

describe("the minor unit of a currency", () => {
  it.each([
    ["EUR", 2],
    ["USD", 2],
    ["HUF", 2],
    ["JPY", 0],
    ["ISK", 0],
    ["XOF", 0],
    ["KWD", 3],
    ["TND", 3],
    ["CLF", 4],
  ])("of %s has %i digits, as ISO 4217 says", (currency, digits) => expect(currencyExponent(currency)).toBe(digits));

  it("is asked of known currencies only", () => {
    expect(["EUR", "JPY", "KWD", "CLF"].every(isCurrency)).toBe(true);
    expect(["ABC", "eur", "EURO", ""].some(isCurrency)).toBe(false);
  });
});
