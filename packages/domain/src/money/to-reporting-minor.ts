import type { Money } from "../fields/money.ts";
import { currencyExponent } from "./currency-exponent.ts";
import { divideHalfAwayFromZero } from "./divide.ts";

/** From a currency into the reporting currency. */
export interface Rate {
  /** One unit of the foreign currency in units of the reporting currency, as decimal text: "0.9215". */
  rate: string;
  reportingCurrency: string;
}

/**
 * The amount in minor units of the reporting currency: exact decimal arithmetic, rounded once, half away from zero.
 * Null where the result is beyond what a number holds exactly (±2^53 − 1): such an amount counts as not converted.
 */
export function toReportingMinor(money: Money, { rate, reportingCurrency }: Rate): number | null {
  if (money.currency === reportingCurrency) return money.minor;
  const { digits, scale } = decimalOf(rate);
  const shift = currencyExponent(reportingCurrency) - currencyExponent(money.currency) - scale;
  const product = BigInt(money.minor) * digits;
  const minor = shift >= 0 ? product * 10n ** BigInt(shift) : divideHalfAwayFromZero(product, 10n ** BigInt(-shift));
  const result = Number(minor);
  return Number.isSafeInteger(result) ? result : null;
}

function decimalOf(text: string): { digits: bigint; scale: number } {
  const parts = /^(\d+)(?:\.(\d+))?$/.exec(text);
  if (!parts) throw new RangeError(`${text} is not a rate such as 0.9215`);
  const [, whole = "", fraction = ""] = parts;
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}
