import { z } from "zod";
import { Day } from "../dates/schemas.ts";
import { Money } from "../fields/money.ts";
import { toReportingMinor } from "../money/to-reporting-minor.ts";

/** The same amounts twice: each currency for itself, and in one figure where a rate of today is known for every one. */
const Sums = z.object({
  sums: z.array(Money),
  /** in the reporting currency; null where nothing could be converted */
  reporting: Money.nullable(),
  /** currencies that the reporting figure leaves out because no rate is known */
  missingRates: z.array(z.string()),
});

export const FinanceFigures = z.object({
  /** of the subscriptions that run: what they bring in a month and in a year */
  monthly: Sums,
  yearly: Sums,
  openInvoiceCount: z.int(),
  openInvoices: Sums,
  overdueInvoiceCount: z.int(),
  overdueInvoices: Sums,
  lastPaid: z.object({ paidOn: Day, amount: Money }).nullable(),
  hasEver: z.boolean(),
});
export type FinanceFigures = z.infer<typeof FinanceFigures>;

/** What is stored, by currency. */
export interface FinanceFacts {
  monthly: Money[];
  yearly: Money[];
  openInvoiceCount: number;
  openInvoices: Money[];
  overdueInvoiceCount: number;
  overdueInvoices: Money[];
  lastPaid: FinanceFigures["lastPaid"];
  hasEver: boolean;
  /** as of today, into the reporting currency */
  rates: { currency: string; rate: string }[];
  reportingCurrency: string;
}

export function financeFigures({ rates, reportingCurrency, ...facts }: FinanceFacts): FinanceFigures {
  const known = new Map(rates.map(({ currency, rate }) => [currency, rate]));
  const inReporting = (money: Money): number | null => {
    if (money.currency === reportingCurrency) return money.minor;
    const rate = known.get(money.currency);
    return rate === undefined ? null : toReportingMinor(money, { rate, reportingCurrency });
  };
  const summed = (sums: Money[]) => {
    const converted = sums.map((sum) => ({ currency: sum.currency, minor: inReporting(sum) }));
    const minors = converted.flatMap(({ minor }) => (minor === null ? [] : [minor]));
    const total = minors.reduce((sum, minor) => sum + minor, 0);
    return {
      sums,
      reporting:
        minors.length > 0 && Number.isSafeInteger(total) ? { minor: total, currency: reportingCurrency } : null,
      missingRates: converted.filter(({ minor }) => minor === null).map(({ currency }) => currency),
    };
  };
  return {
    ...facts,
    monthly: summed(facts.monthly),
    yearly: summed(facts.yearly),
    openInvoices: summed(facts.openInvoices),
    overdueInvoices: summed(facts.overdueInvoices),
  };
}
