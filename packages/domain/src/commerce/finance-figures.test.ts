import { describe, expect, it } from "vitest";
import { type FinanceFacts, financeFigures } from "./finance-figures.ts";

const NOTHING: FinanceFacts = {
  monthly: [],
  yearly: [],
  openInvoiceCount: 0,
  openInvoices: [],
  overdueInvoiceCount: 0,
  overdueInvoices: [],
  lastPaid: null,
  hasEver: false,
  rates: [],
  reportingCurrency: "EUR",
};
const monthly = (facts: Partial<FinanceFacts>) => financeFigures({ ...NOTHING, ...facts }).monthly;

describe("finance figures", () => {
  it("of nothing are nothing, not zero of a currency", () => {
    expect(monthly({})).toEqual({ sums: [], reporting: null, missingRates: [] });
  });

  it("keep each currency and add up what rates are known for: 100 EUR + 50 USD × 0.9 + 1000 JPY × 0.006 = 151 EUR", () => {
    const sums = [
      { minor: 100_00, currency: "EUR" },
      { minor: 50_00, currency: "USD" },
      { minor: 1000, currency: "JPY" },
    ];
    const rates = [
      { currency: "USD", rate: "0.9" },
      { currency: "JPY", rate: "0.006" },
    ];
    expect(monthly({ monthly: sums, rates })).toEqual({
      sums,
      reporting: { minor: 151_00, currency: "EUR" },
      missingRates: [],
    });
  });

  it("say which rate is missing, and have no figure where none could be converted", () => {
    const [euro, krona] = [
      { minor: 100_00, currency: "EUR" },
      { minor: 5_00, currency: "SEK" },
    ];
    expect(monthly({ monthly: [euro, krona] })).toMatchObject({
      reporting: { minor: 100_00 },
      missingRates: ["SEK"],
    });
    expect(monthly({ monthly: [krona] })).toEqual({ sums: [krona], reporting: null, missingRates: ["SEK"] });
  });
});
