import { describe, expect, it } from "vitest";
import { formatMoney, formatPercent } from "./money.ts";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("formatMoney", () => {
  it("takes the minor digits from the currency", () => {
    expect(formatMoney(123456, "HUF", "en-GB", { minorDigits: "always" })).toContain("1,234.56");
    expect(formatMoney(18600050, "EUR", "en-GB")).toBe("€186,000.50");
    expect(formatMoney(250000, "JPY", "en-GB")).toBe("¥250,000");
    expect(plain(formatMoney(1234567, "KWD", "en-GB"))).toBe("KWD 1,234.567");
  });

  it("drops the minor digits of whole amounts unless they are wanted", () => {
    expect(formatMoney(18600000, "EUR", "en-GB")).toBe("€186,000");
    expect(formatMoney(18600000, "EUR", "en-GB", { minorDigits: "always" })).toBe("€186,000.00");
    expect(formatMoney(0, "EUR", "en-GB")).toBe("€0");
  });

  it("writes negative, compact and foreign amounts as the locale does", () => {
    expect(formatMoney(-6250000, "EUR", "en-GB")).toBe("-€62,500");
    expect(formatMoney(216400000, "EUR", "en-GB", { compact: true })).toBe("€2.2m");
    expect(plain(formatMoney(123456, "EUR", "de-DE"))).toBe("1.234,56 €");
  });

  it("keeps every minor unit of a large sum", () => {
    expect(formatMoney(100055340099, "EUR", "en-GB")).toBe("€1,000,553,400.99");
  });
});

describe("formatPercent", () => {
  it("rounds to whole percent unless digits are asked for", () => {
    expect(formatPercent(0.574, "en-GB")).toBe("57%");
    expect(plain(formatPercent(0.574, "de-DE", 1))).toBe("57,4 %");
  });
});
