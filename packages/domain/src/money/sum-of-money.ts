import type { Money } from "../fields/money.ts";
import { divideHalfAwayFromZero } from "./divide.ts";

interface Converted {
  value: Money | null;
  /** The value in the reporting currency; null where no rate is known. */
  reportingMinor: number | null;
}

interface Sum {
  reporting: Money | null;
  convertedDeals: number;
  byCurrency: { minor: number; currency: string; deals: number }[];
  unconvertedDeals: number;
  missingRates: string[];
  unvaluedDeals: number;
}

/**
 * Sums per currency, largest number of deals first, and one in the reporting currency of those with a rate; and the same as
 * means. A sum beyond what a number holds exactly stays at that limit.
 */
export function sumOfMoney(deals: readonly Converted[], reportingCurrency: string): { sum: Sum; mean: Sum } {
  const sums = new Map<string, { minor: bigint; deals: number }>();
  const missing = new Set<string>();
  let [reporting, convertedDeals, unconvertedDeals] = [0n, 0, 0];
  for (const { value, reportingMinor } of deals) {
    if (value === null) continue;
    const sum = sums.get(value.currency) ?? { minor: 0n, deals: 0 };
    sums.set(value.currency, { minor: sum.minor + BigInt(value.minor), deals: sum.deals + 1 });
    if (reportingMinor === null) {
      unconvertedDeals += 1;
      missing.add(value.currency);
    } else {
      convertedDeals += 1;
      reporting += BigInt(reportingMinor);
    }
  }
  const byCount = [...sums].sort(([one, a], [other, b]) => b.deals - a.deals || (one < other ? -1 : 1));
  const figure = (each: (minor: bigint, count: number) => bigint): Sum => ({
    reporting:
      convertedDeals === 0 ? null : { minor: asNumber(each(reporting, convertedDeals)), currency: reportingCurrency },
    convertedDeals,
    byCurrency: byCount.map(([currency, sum]) => ({
      minor: asNumber(each(sum.minor, sum.deals)),
      currency,
      deals: sum.deals,
    })),
    unconvertedDeals,
    missingRates: [...missing].sort(),
    unvaluedDeals: deals.filter((deal) => deal.value === null).length,
  });
  return {
    sum: figure((minor) => minor),
    mean: figure((minor, count) => divideHalfAwayFromZero(minor, BigInt(count))),
  };
}

const LIMIT = BigInt(Number.MAX_SAFE_INTEGER);
const asNumber = (minor: bigint) => Number(minor > LIMIT ? LIMIT : minor < -LIMIT ? -LIMIT : minor);
