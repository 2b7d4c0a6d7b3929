import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toReportingMinor } from "./to-reporting-minor.ts";

const inEuro = (minor: number, currency: string, rate: string) =>
  toReportingMinor({ minor, currency }, { rate, reportingCurrency: "EUR" });

describe("an amount in the reporting currency", () => {
  it.each([
    [10_000, "USD", "0.92", 9_200],
    [10_000, "JPY", "0.0061", 6_100],
    [10_000, "KWD", "2.98", 2_980],
    [1, "USD", "0.5", 1],
    [-1, "USD", "0.5", -1],
    [1, "USD", "0.4999999999", 0],
    [3, "USD", "0.5", 2],
    [-3, "USD", "0.5", -2],
    [0, "USD", "123.456", 0],
    [1_234_567_890_123, "USD", "0.9215000000", 1_137_654_310_748],
  ])("of %i %s at %s is %i, rounded once, half away from zero", (minor, currency, rate, expected) =>
    expect(inEuro(minor, currency, rate)).toBe(expected),
  );

  it("is the amount itself in the reporting currency, whatever the rate says", () => {
    expect(inEuro(4_711, "EUR", "2")).toBe(4_711);
  });

  it("goes into a currency without minor units", () => {
    expect(toReportingMinor({ minor: 150, currency: "EUR" }, { rate: "163.5", reportingCurrency: "JPY" })).toBe(245);
  });

  it("is not known where a number could not hold it exactly", () => {
    expect(inEuro(Number.MAX_SAFE_INTEGER, "USD", "1.5")).toBeNull();
    expect(inEuro(Number.MAX_SAFE_INTEGER, "USD", "1")).toBe(Number.MAX_SAFE_INTEGER);
  });

  it("refuses what is not a rate", () => {
    expect(() => inEuro(1, "USD", "1e3")).toThrow(/not a rate/);
    expect(() => inEuro(1, "USD", "-1")).toThrow(/not a rate/);
  });

  it("turns its sign with the amount", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 10 ** 9 }), (minor, rate) => {
        const text = (rate / 1000).toFixed(3);
        expect((inEuro(-minor, "USD", text) ?? 0) + (inEuro(minor, "USD", text) ?? 0)).toBe(0);
      }),
    );
  });
});
