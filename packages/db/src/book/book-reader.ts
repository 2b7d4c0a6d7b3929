import type { Clearance } from "@tandem/domain/access/actor";
import { currencyExponent } from "@tandem/domain/money/currency-exponent";
import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

/** Whose book it is and on which day: what a filter means by "me", "the next 30 days" and an amount. */
export interface BookReader {
  memberId: string;
  clearances: readonly Clearance[];
  today: string;
  timeZone: string;
  /** What one minor unit of each known currency is worth in minor units of the reporting currency, as a decimal. */
  rates: readonly { currency: string; rate: string; shift: number }[];
}

/** The newest rate of each currency on that day, and 1 for the reporting currency itself. */
export async function listRates(db: Kysely<Database>, today: string): Promise<BookReader["rates"]> {
  const { rows } = await sql<{ currency: string; rate: string; reporting: string }>`
    select currency, '1' as rate, currency as reporting from workspace_settings
    union all
    (select distinct on (r.currency) r.currency, r.rate::text, w.currency from currency_rates r, workspace_settings w
      where r.valid_from <= ${today}::date and r.currency <> w.currency order by r.currency, r.valid_from desc)`.execute(
    db,
  );
  return rows.map(({ currency, rate, reporting }) => ({
    currency,
    rate,
    shift: currencyExponent(reporting) - currencyExponent(currency),
  }));
}
