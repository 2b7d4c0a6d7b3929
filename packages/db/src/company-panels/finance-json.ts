import { type RawBuilder, sql } from "kysely";

const sumsJson = (rows: RawBuilder<unknown>) => sql`(
  select coalesce(json_agg(json_build_object('minor', least(s.minor, ${sql.lit(Number.MAX_SAFE_INTEGER)}), 'currency', s.currency)
    order by s.minor desc, s.currency), '[]'::json) from (${rows}) s)`;

/** What is stored of the company's money, by currency, with the rates of today; rules of the domain make figures of it. */
export function financeJson(company: RawBuilder<string>, today: RawBuilder<string>): RawBuilder<unknown> {
  const running = sql`from subscriptions s where s.company_id = ${company} and s.archived_at is null
    and s.starts_on <= ${today} and (s.ends_on is null or s.ends_on >= ${today}) group by s.currency`;
  const open = sql`i.company_id = ${company} and i.status = 'open' and i.archived_at is null`;
  const overdue = sql`${open} and i.due_on < ${today}`;
  const due = (which: RawBuilder<unknown>) =>
    sumsJson(sql`select i.currency, sum(i.total_minor) as minor from invoices i where ${which} group by i.currency`);
  const count = (which: RawBuilder<unknown>) => sql`(select count(*) from invoices i where ${which})`;
  return sql`json_build_object(
    'monthly', ${sumsJson(sql`select s.currency, sum(s.monthly_minor) as minor ${running}`)},
    'yearly', ${sumsJson(sql`select s.currency,
      sum(s.amount_minor * case s.billing when 'monthly' then 12 when 'quarterly' then 4 else 1 end) as minor ${running}`)},
    'openInvoiceCount', ${count(open)}, 'openInvoices', ${due(open)},
    'overdueInvoiceCount', ${count(overdue)}, 'overdueInvoices', ${due(overdue)},
    'lastPaid', (select json_build_object('paidOn', i.paid_on, 'amount', json_build_object('minor', i.total_minor, 'currency', i.currency))
      from invoices i where i.company_id = ${company} and i.status = 'paid' and i.paid_on is not null and i.archived_at is null
      order by i.paid_on desc, i.id desc limit 1),
    'hasEver', exists (select from subscriptions s where s.company_id = ${company} and s.archived_at is null)
      or exists (select from invoices i where i.company_id = ${company} and i.archived_at is null),
    'rates', (select coalesce(json_agg(json_build_object('currency', r.currency, 'rate', r.rate::text)), '[]'::json)
      from (select distinct on (c.currency) c.currency, c.rate from currency_rates c where c.valid_from <= ${today}
        order by c.currency, c.valid_from desc) r),
    'reportingCurrency', w.currency)`;
}
