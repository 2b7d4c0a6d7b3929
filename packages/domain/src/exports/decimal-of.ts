import { currencyExponent } from "../money/currency-exponent.ts";

/** An amount as an import reads it: 105450 minor units of EUR are "1054.50", of JPY "105450". */
export function decimalOf(minor: number, currency: string): string {
  const exponent = currencyExponent(currency);
  if (exponent === 0) return String(minor);
  const digits = String(Math.abs(minor)).padStart(exponent + 1, "0");
  return `${minor < 0 ? "-" : ""}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}
