import { type RawBuilder, sql } from "kysely";

/** A page as it leaves PostgreSQL: one row, whatever its length. */
export interface PageText<Place> {
  /** The items as text, between commas. */
  items: string;
  count: number;
  /** The place of the last item; null on an empty page. */
  last: Place | null;
  isMore: boolean;
}

/**
 * Makes one row of `rows`, which are `limit` + 1 of (item json, place json) in their order. One row of text costs the
 * server and us a fraction of fifty rows that are put together here.
 */
export const pageJson = <Place>(
  rows: RawBuilder<unknown>,
  limit: RawBuilder<number>,
): RawBuilder<PageText<Place>> => sql`
  select coalesce(string_agg(n.item::text, ',') filter (where n.nth <= ${limit}), '') as items,
    least(count(*), ${limit})::int as count, (json_agg(n.place) filter (where n.nth <= ${limit})) -> -1 as last,
    count(*) > ${limit} as is_more
  from (select r.item, r.place, row_number() over () as nth from (${rows}) r) n`;

/**
 * A number becomes part of the text, so that a plan made once knows how few rows it is for: with a slot PostgreSQL would
 * expect a tenth of the table, find that dear, and plan anew each time.
 */
export const pageSize = (limit: number): RawBuilder<number> =>
  typeof limit === "number" ? sql.lit(limit) : sql`${limit}::int`;

/** What pages are when nobody says; only these have a text of their own. */
export const USUAL_LIMIT = 50;

export const EMPTY_PAGE: PageText<never> = { items: "", count: 0, last: null, isMore: false };
