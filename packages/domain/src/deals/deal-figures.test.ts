import { describe, expect, it } from "vitest";
import { toReportingMinor } from "../money/to-reporting-minor.ts";
import { type DealFact, dealFigures } from "./deal-figures.ts";

const RATES: Record<string, string> = { USD: "0.9", JPY: "0.0061", KWD: "2.98" };

/** A deal as it is stored: in euros, or converted by the rates above, or not at all. */
function deal(kind: DealFact["kind"], minor: number | null, currency = "EUR", days: [string?, string?] = []): DealFact {
  const value = minor === null ? null : { minor, currency };
  const rate = currency === "EUR" ? "1" : RATES[currency];
  const reportingMinor = value && rate ? toReportingMinor(value, { rate, reportingCurrency: "EUR" }) : null;
  return { kind, value, reportingMinor, openedOn: days[0] ?? null, closedOn: days[1] ?? null };
}

const figures = (...deals: DealFact[]) => dealFigures(deals, "EUR");
const nothing = {
  reporting: null,
  convertedDeals: 0,
  byCurrency: [],
  unconvertedDeals: 0,
  missingRates: [],
  unvaluedDeals: 0,
};

describe("the figures of a company's deals", () => {
  it("of no deal are none: no rate of nothing, no mean of nothing, no zero that looks like a sum", () => {
    expect(figures()).toEqual({
      lifetimeValue: nothing,
      activePipeline: nothing,
      averageDeal: nothing,
      winRate: { won: 0, closed: 0, share: null },
      averageCycle: { days: null, deals: 0 },
      openDeals: 0,
    });
  });

  it("of one open deal are its full value in the pipeline, and nothing else", () => {
    const one = figures(deal("open", 4_800_000));
    expect(one.activePipeline).toMatchObject({ reporting: { minor: 4_800_000, currency: "EUR" }, convertedDeals: 1 });
    expect(one).toMatchObject({ lifetimeValue: nothing, winRate: { share: null }, openDeals: 1 });
  });

  it("of one won deal are its value, its value, and its days", () => {
    const one = figures(deal("won", 1_000_00, "EUR", ["2026-01-01", "2026-03-16"]));
    expect(one.lifetimeValue?.reporting).toEqual({ minor: 1_000_00, currency: "EUR" });
    expect(one.averageDeal?.reporting).toEqual({ minor: 1_000_00, currency: "EUR" });
    expect(one).toMatchObject({ winRate: { won: 1, closed: 1, share: 1 }, averageCycle: { days: 74, deals: 1 } });
  });

  it("as drawn: 512,400 over four won of six closed is 67 % and 128,100 a deal", () => {
    const won = [200_000, 150_000, 100_000, 62_400].map((euros) => deal("won", euros * 100));
    const drawn = figures(...won, deal("lost", 9_900_000), deal("lost", null), deal("open", 18_600_000));
    expect(drawn.lifetimeValue?.reporting?.minor).toBe(51_240_000);
    expect(drawn.averageDeal?.reporting?.minor).toBe(12_810_000);
    expect(drawn.winRate).toEqual({ won: 4, closed: 6, share: 4 / 6 });
    expect(drawn.activePipeline?.reporting?.minor).toBe(18_600_000);
  });

  it("of mixed currencies are a sum for each, and one converted: yen have no cents, dinars have thousandths", () => {
    // $100.00 × 0.9 = €90.00; ¥10,000 × 0.0061 = €61.00; KD 10.000 × 2.98 = €29.80; together with €50.00: €230.80
    const { lifetimeValue, averageDeal } = figures(
      deal("won", 10_000, "USD"),
      deal("won", 10_000, "JPY"),
      deal("won", 10_000, "KWD"),
      deal("won", 5_000, "EUR"),
    );
    expect(lifetimeValue).toMatchObject({ reporting: { minor: 23_080, currency: "EUR" }, convertedDeals: 4 });
    expect(lifetimeValue?.byCurrency).toEqual([
      { minor: 5_000, currency: "EUR", deals: 1 },
      { minor: 10_000, currency: "JPY", deals: 1 },
      { minor: 10_000, currency: "KWD", deals: 1 },
      { minor: 10_000, currency: "USD", deals: 1 },
    ]);
    expect(averageDeal?.reporting?.minor).toBe(5_770);
  });

  it("without a rate say so: how many deals are left out, and which rates are missing", () => {
    const { activePipeline } = figures(
      deal("open", 100_00),
      deal("open", 70_00, "SEK"),
      deal("open", 30_00, "SEK"),
      deal("open", 1_00, "NOK"),
    );
    expect(activePipeline).toMatchObject({
      reporting: { minor: 100_00, currency: "EUR" },
      convertedDeals: 1,
      unconvertedDeals: 3,
      missingRates: ["NOK", "SEK"],
    });
    expect(activePipeline?.byCurrency[0]).toEqual({ minor: 100_00, currency: "SEK", deals: 2 });
    expect(figures(deal("open", 70_00, "SEK")).activePipeline).toMatchObject({ reporting: null, unconvertedDeals: 1 });
  });

  it("leave deals without a value out of the mean, and deals without an opening day out of the cycle", () => {
    const some = figures(
      deal("won", 100, "EUR", ["2026-01-01", "2026-01-11"]),
      deal("won", 201, "EUR", ["2026-01-01", "2026-01-22"]),
      deal("won", null, "EUR", [undefined, "2026-01-22"]),
      deal("lost", 999, "EUR", ["2026-01-01", "2026-12-31"]),
    );
    expect(some.averageDeal).toMatchObject({ reporting: { minor: 151 }, convertedDeals: 2, unvaluedDeals: 1 });
    expect(some.averageCycle).toEqual({ days: 15.5, deals: 2 });
    expect(some.winRate).toEqual({ won: 3, closed: 4, share: 0.75 });
  });

  it("without clearance for money hold no amount at all, and count all the same", () => {
    const withheld = dealFigures([{ ...deal("won", 1), value: null, reportingMinor: null }], null);
    expect(withheld).toMatchObject({ lifetimeValue: null, activePipeline: null, averageDeal: null });
    expect(withheld.winRate).toEqual({ won: 1, closed: 1, share: 1 });
  });

  it("beyond exact numbers stay at the limit instead of lying", () => {
    const vast = deal("open", Number.MAX_SAFE_INTEGER);
    expect(figures(vast, vast).activePipeline?.reporting?.minor).toBe(Number.MAX_SAFE_INTEGER);
  });
});
