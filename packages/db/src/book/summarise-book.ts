import type { BookSummary } from "@tandem/domain/companies/book";
import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";
import { type BookFilter, matches } from "./book-filter.ts";

const COUNTED = 10_000;

/** What the header says about everything that matches: one pass over the figures, the count given up to 10,000. */
export async function summariseBook(
  db: Kysely<Database>,
  filter: BookFilter,
  { seesMoney }: { seesMoney: boolean },
): Promise<BookSummary> {
  const { rows } = await sql<{ count: number; minor: number; unconverted: number; currency: string }>`
    select b.count, b.minor, b.unconverted, w.currency from workspace_settings w, lateral (
      select count(*) as count, least(coalesce(sum(f.open_deal_minor), 0), ${Number.MAX_SAFE_INTEGER})::bigint as minor,
        coalesce(sum(f.unconverted_deal_count), 0)::bigint as unconverted
      from companies c left join company_figures f on f.company_id = c.id where ${matches(filter)}) b`.execute(db);
  const { count, minor, unconverted, currency } = rows[0] ?? { count: 0, minor: 0, unconverted: 0, currency: "EUR" };
  return {
    count: Math.min(count, COUNTED),
    isMore: count > COUNTED,
    openDealValue: seesMoney ? { minor, currency } : null,
    unconvertedDealCount: unconverted,
  };
}
