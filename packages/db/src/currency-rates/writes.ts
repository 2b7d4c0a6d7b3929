import { currencyExponent } from "@tandem/domain/money/currency-exponent";
import type { CurrencyRate } from "@tandem/domain/money/currency-rate";
import { sql, type Transaction } from "kysely";
import { refreshCompanyFigures } from "../companies/refresh-figures.ts";
import type { Database } from "../schema/database.ts";

type Key = Pick<CurrencyRate, "currency" | "validFrom">;

/** Answers the rate that was there before for that day, if any. */
export async function upsertRate(
  trx: Transaction<Database>,
  { currency, validFrom, rate }: CurrencyRate,
): Promise<void> {
  await trx
    .insertInto("currencyRates")
    .values({ currency, validFrom, rate })
    .onConflict((conflict) => conflict.columns(["currency", "validFrom"]).doUpdateSet({ rate }))
    .execute();
}

export async function deleteRate(trx: Transaction<Database>, { currency, validFrom }: Key): Promise<void> {
  await trx.deleteFrom("currencyRates").where("currency", "=", currency).where("validFrom", "=", validFrom).execute();
}

/**
 * What the deals of a currency are worth in the reporting one, all of them in one statement, by the rule of
 * `toReportingMinor`: at the rate of the closing day, or of today; rounded once, half away from zero; unknown beyond exact numbers.
 */
export async function revalueDeals(trx: Transaction<Database>, currency: string, today: string): Promise<void> {
  const { currency: reporting } = await trx
    .selectFrom("workspaceSettings")
    .select("currency")
    .executeTakeFirstOrThrow();
  const shift = currencyExponent(reporting) - currencyExponent(currency);
  const { rows } = await sql<{ companyId: string }>`
    with worth as (
      select d.company_id, d.id, round(d.value_minor * r.rate * power(10::numeric, ${shift}::int)) as minor
      from deals d left join lateral (select c.rate from currency_rates c
        where c.currency = d.currency and c.valid_from <= coalesce(d.closed_on, ${today}::date)
        order by c.valid_from desc limit 1) r on true
      where d.currency = ${currency} and d.value_minor is not null),
    exact as (select company_id, id, case when abs(minor) <= ${Number.MAX_SAFE_INTEGER}::bigint then minor::bigint end as minor from worth),
    revalued as (update deals d set reporting_minor = e.minor from exact e
      where d.company_id = e.company_id and d.id = e.id and d.reporting_minor is distinct from e.minor returning d.company_id)
    select distinct company_id as "companyId" from revalued`.execute(trx);
  await refreshCompanyFigures(
    trx,
    rows.map((row) => row.companyId),
  );
}
