import { z } from "zod";
import { Day } from "../dates/schemas.ts";
import { CurrencyCode } from "../fields/money.ts";

/** One unit of the currency in units of the reporting currency, from that day on. */
export const CurrencyRate = z.object({ currency: CurrencyCode, validFrom: Day, rate: z.string() });
export type CurrencyRate = z.infer<typeof CurrencyRate>;

/** Rates as a person keeps them: what they are into, which there are, and which are missing. */
export const CurrencyRates = z.object({
  reportingCurrency: CurrencyCode,
  /** by currency, the latest first */
  items: z.array(CurrencyRate),
  /** currencies of deals that no rate converts, with how many deals that leaves out of the sums */
  missing: z.array(z.object({ currency: CurrencyCode, deals: z.int() })),
});
export type CurrencyRates = z.infer<typeof CurrencyRates>;

const RATE = /^\d{1,10}(\.\d{1,10})?$/;

export const SetRateInput = z.strictObject({
  rate: z
    .string()
    .trim()
    .regex(RATE, { error: "Not a rate such as 0.9215: at most ten digits on either side of the point", abort: true })
    .refine((text) => Number(text) > 0, "Must be above zero"),
});
export type SetRateInput = z.infer<typeof SetRateInput>;
