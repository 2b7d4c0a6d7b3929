import type { Money } from "../fields/money.ts";
import { currencyExponent } from "../money/currency-exponent.ts";

/** Exact: "1054.5" EUR is 105450 minor units. A sentence where the currency has no such fraction, or a number cannot hold it. */
export function toMoney(decimal: string, currency: string): Money | { problem: string } {
  const exponent = currencyExponent(currency);
  const [whole = "0", fraction = ""] = decimal.split(".");
  if (fraction.length > exponent)
    return {
      problem: exponent
        ? `has more than the ${exponent} decimals of ${currency}`
        : `has decimals, and ${currency} has none`,
    };
  const minor = Number(whole + fraction.padEnd(exponent, "0"));
  return Number.isSafeInteger(minor) ? { minor, currency } : { problem: "is too large an amount" };
}
