/** ISO 4217 where the minor unit is not a hundredth. Not from Intl: that follows CLDR (HUF 0), and differs by runtime. */
const EXPONENTS: ReadonlyMap<string, number> = new Map([
  ...exponentOf(0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
  ...exponentOf(3, "BHD IQD JOD KWD LYD OMR TND"),
  ...exponentOf(4, "CLF UYW"),
]);

/** How many digits the minor unit has: EUR 2, JPY 0, KWD 3. What is stored depends on it, so it never changes. */
export const currencyExponent = (currency: string): number => EXPONENTS.get(currency) ?? 2;

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** Whether ISO 4217 knows the code; three capital letters alone are not enough to convert or format. */
export const isCurrency = (code: string): boolean => currencies.has(code) || EXPONENTS.has(code);

function exponentOf(exponent: number, codes: string): [string, number][] {
  return codes.split(" ").map((code) => [code, exponent]);
}
