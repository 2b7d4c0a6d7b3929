import type { CommerceTotals, StateTotal } from "@tandem/domain/commerce/commerce-list";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "../schema/database.ts";
import type { CommerceScope } from "./reads.ts";

interface TotalRow {
  kind: keyof CommerceTotals;
  state: string;
  count: number;
  currency: string | null;
  minor: string | null;
}

/** How many there are of each kind in each state, and what they come to, in one statement. */
export async function readCommerceTotals(
  db: Kysely<Database>,
  { companyId, clearances, today }: CommerceScope & { today: string },
): Promise<CommerceTotals> {
  const seesMoney = clearances.includes("financial");
  const totals = (kind: keyof CommerceTotals, state: RawBuilder<string>, minor: RawBuilder<unknown>) => sql`
    select ${sql.lit(kind)} as kind, ${state} as state, count(*)::int as count,
      ${seesMoney ? sql`r.currency, sum(${minor})::text` : sql`null as currency, null`} as minor
    from ${sql.table(kind)} r where r.company_id = ${companyId}::uuid and r.archived_at is null
    group by 2${seesMoney ? sql`, r.currency` : sql``}`;
  const { rows } = await sql<TotalRow>`
    ${totals("quotes", sql`r.status`, sql`r.total_minor`)}
    union all ${totals("orders", sql`r.status`, sql`r.total_minor`)}
    union all ${totals("subscriptions", subscriptionState(today), YEARLY)}
    union all ${totals("invoices", invoiceState(today), sql`r.total_minor`)}`.execute(db);
  const of = (kind: keyof CommerceTotals) =>
    byState(
      rows.filter((row) => row.kind === kind),
      seesMoney,
    );
  return {
    quotes: of("quotes"),
    orders: of("orders"),
    subscriptions: of("subscriptions"),
    invoices: of("invoices"),
  };
}

const YEARLY = sql`r.amount_minor * case r.billing when 'monthly' then 12 when 'quarterly' then 4 else 1 end`;

/** "running" to the end of its last day. */
export const subscriptionState = (today: string): RawBuilder<string> =>
  sql`case when r.ends_on < ${today}::date then 'ended' else 'running' end`;

/** As stored, but that an open one past its day is overdue. */
export const invoiceState = (today: string): RawBuilder<string> =>
  sql`case when r.status = 'open' and r.due_on < ${today}::date then 'overdue' else r.status end`;

function byState(rows: readonly TotalRow[], seesMoney: boolean): StateTotal[] {
  return [...new Set(rows.map(({ state }) => state))].map((state) => {
    const ofState = rows.filter((row) => row.state === state);
    const sums = ofState
      .flatMap(({ currency, minor }) => (currency ? [{ currency, minor: Number(minor) }] : []))
      .sort((one, other) => other.minor - one.minor);
    return {
      state,
      count: ofState.reduce((sum, { count }) => sum + count, 0),
      sums: seesMoney ? sums : null,
    };
  });
}
