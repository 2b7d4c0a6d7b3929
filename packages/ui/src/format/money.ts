import { currencyExponent } from "@tandem/domain/money/currency-exponent";

export type MoneyOptions = {
  /** "auto" leaves the minor digits out of whole amounts; "always" shows them; "never" rounds, where people compare. */
  minorDigits?: "auto" | "always" | "never";
  compact?: boolean;
};

/** `minor` is an integer in minor units (cents, yen, fils), `currency` an ISO 4217 code. */
export function formatMoney(minor: number, currency: string, locale: string, options: MoneyOptions = {}): string {
  const exponent = currencyExponent(currency);
  const value = minor / 10 ** exponent;
  const { minorDigits = "auto", compact = false } = options;
  const shownDigits = minorDigits === "never" ? 0 : exponent;
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    trailingZeroDisplay: minorDigits === "always" ? "auto" : "stripIfInteger",
    ...(compact
      ? { notation: "compact", maximumFractionDigits: 1, minimumFractionDigits: 0 }
      : { minimumFractionDigits: shownDigits, maximumFractionDigits: shownDigits }),
  } as Intl.NumberFormatOptions).format(value);
}

/** `share` is 0–1 (or beyond); 0.574 → "57%". */
export function formatPercent(share: number, locale: string, digits = 0): string {
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: digits }).format(share);
}

export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}
