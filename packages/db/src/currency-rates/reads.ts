import type { CurrencyRates } from "@tandem/domain/money/currency-rate";
import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

/** Every rate, and the currencies of deals that lack one. */
export async function listCurrencyRates(db: Kysely<Database>): Promise<CurrencyRates> {
  const { rows } = await sql<CurrencyRates>`
    select w.currency as "reportingCurrency",
      coalesce((select json_agg(json_build_object('currency', r.currency, 'validFrom', r.valid_from,
          'rate', trim_scale(r.rate)::text) order by r.currency, r.valid_from desc) from currency_rates r), '[]'::json) as items,
      coalesce((select json_agg(json_build_object('currency', m.currency, 'deals', m.deals) order by m.deals desc, m.currency)
        from (select d.currency, count(*)::int as deals from deals d
          where d.value_minor is not null and d.reporting_minor is null and d.archived_at is null group by d.currency) m),
        '[]'::json) as missing
    from workspace_settings w`.execute(db);
  const [found] = rows;
  if (!found) throw new Error("The workspace has no settings");
  return found;
}
