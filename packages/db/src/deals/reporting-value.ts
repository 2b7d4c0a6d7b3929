import type { Money } from "@tandem/domain/fields/money";
import { toReportingMinor } from "@tandem/domain/money/to-reporting-minor";
import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

/**
 * The value in minor units of the reporting currency at the rate of that workspace day; null where none is known for
 * that day, or the result is beyond exact numbers.
 */
export async function reportingMinorOf(db: Kysely<Database>, value: Money | null, day: string): Promise<number | null> {
  if (!value) return null;
  const { rows } = await sql<{ reporting: string; rate: string | null }>`
    select w.currency as reporting, (select rate::text from currency_rates
      where currency = ${value.currency} and valid_from <= ${day}::date order by valid_from desc limit 1) as rate
    from workspace_settings w`.execute(db);
  const [found] = rows;
  if (found?.reporting === value.currency) return value.minor;
  return found?.rate ? toReportingMinor(value, { rate: found.rate, reportingCurrency: found.reporting }) : null;
}
