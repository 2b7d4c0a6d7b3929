import { describe, expect, it } from "vitest";
import { amountText, moneyOf } from "./deal-values.ts";

describe("an amount as people write it", () => {
  it.each([
    ["186000", "EUR", 18_600_000],
    ["186,000.50", "EUR", 18_600_050],
    ["186.000,50", "EUR", 18_600_050],
    ["186,000", "EUR", 18_600_000],
    ["186 000,5", "EUR", 18_600_050],
    ["1,234,567", "EUR", 123_456_700],
    ["-12.5", "EUR", -1_250],
    ["186000", "JPY", 186_000],
    ["1,234", "JPY", 1_234],
    ["1.234", "KWD", 1_234],
    ["12", "KWD", 12_000],
    ["0", "EUR", 0],
  ])("%s %s is %i", (text, currency, minor) => expect(moneyOf(text, currency)).toEqual({ minor, currency }));

  it.each([
    ["a lot", "EUR"],
    ["1.2.3", "EUR"],
    ["12.3456", "EUR"],
    ["1.5", "JPY"],
  ])("%s %s is none, and goes on for the API to refuse", (text, currency) =>
    expect(moneyOf(text, currency)?.minor).toBe(text),
  );

  it("is none where nothing is written", () => expect(moneyOf("", "EUR")).toBeNull());

  it.each([
    [18_600_050, "EUR", "186000.50"],
    [18_600_000, "EUR", "186000"],
    [5, "EUR", "0.05"],
    [-5, "EUR", "-0.05"],
    [1_234, "JPY", "1234"],
    [1_234, "KWD", "1.234"],
  ])("%i %s is shown as %s, and read back the same", (minor, currency, text) => {
    expect(amountText({ minor, currency })).toBe(text);
    expect(moneyOf(text, currency)).toEqual({ minor, currency });
  });
});
