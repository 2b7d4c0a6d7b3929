import { z } from "zod";

/** ISO 4217, three capital letters. */
export const CurrencyCode = z.string().regex(/^[A-Z]{3}$/, "Not a currency code such as EUR");

/** An amount in minor units (cents; none for JPY, thousandths for KWD) of one currency. */
export const Money = z.strictObject({
  minor: z.int("Must be a whole number of minor units").min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER),
  currency: CurrencyCode,
});
export type Money = z.infer<typeof Money>;
