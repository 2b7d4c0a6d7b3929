import type { BookRow } from "@tandem/domain/companies/book";
import type { BookOrder } from "@tandem/domain/companies/book-order";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { memberJson } from "../records/reference-json.ts";
import type { Database } from "../schema/database.ts";
import { type BookFilter, matches } from "./book-filter.ts";
import { BOOK_KEYS } from "./book-key.ts";

/** Where a page of the book ended: the sort value of its last row (as JSON shows it) and its id. */
export interface BookPlace {
  value: string | number | null;
  id: string;
}

export interface BookPage {
  filter: BookFilter;
  order: BookOrder;
  after: BookPlace | null;
  limit: number;
  seesMoney: boolean;
}

type PlacedRow = { row: BookRow; place: BookPlace };

/**
 * Up to `limit` + 1 companies after a place; those without a value come last in both directions. These are asked for
 * in a statement of their own, and only by a page that reaches them: together they could not follow one index.
 */
export async function listBook(db: Kysely<Database>, page: BookPage): Promise<PlacedRow[]> {
  const { order, after, limit } = page;
  const { column, isNullable } = BOOK_KEYS[order.by];
  const direction = order.isDescending ? sql`desc` : sql`asc`;
  const valued =
    after?.value === null
      ? []
      : await select(db, page, {
          where: sql`${column} is not null and ${isBeyond(page)}`,
          orderBy: sql`${column} ${direction}, c.id ${direction}`,
          limit: limit + 1,
        });
  if (!isNullable || valued.length > limit) return valued;
  const rest = await select(db, page, {
    where: sql`${column} is null and ${after?.value === null ? isBeyondId(page, after.id) : sql`true`}`,
    orderBy: sql`c.id ${direction}`,
    limit: limit + 1 - valued.length,
  });
  return [...valued, ...rest];
}

function isBeyond({ order, after }: BookPage): RawBuilder<unknown> {
  if (!after) return sql`true`;
  const { column, type } = BOOK_KEYS[order.by];
  return sql`(${column}, c.id) ${order.isDescending ? sql`<` : sql`>`} (${after.value}::${sql.raw(type)}, ${after.id}::uuid)`;
}

const isBeyondId = ({ order }: BookPage, id: string): RawBuilder<unknown> =>
  order.isDescending ? sql`c.id < ${id}::uuid` : sql`c.id > ${id}::uuid`;

type SelectedRow = Omit<BookRow, "openDealValue" | "lastActivityAt"> & {
  openDealMinor: number;
  currency: string;
  lastActivityAt: Date | null;
  sortValue: string | number | null;
};

async function select(
  db: Kysely<Database>,
  { filter, order, seesMoney }: BookPage,
  { where, orderBy, limit }: { where: RawBuilder<unknown>; orderBy: RawBuilder<unknown>; limit: number },
): Promise<PlacedRow[]> {
  const { rows } = await sql<SelectedRow>`
    select c.id, c.name, c.relationship, c.industry, c.city, ${memberJson("c.owner_member_id")} as owner,
      coalesce(f.open_deal_count, 0) as open_deal_count, coalesce(f.open_deal_minor, 0) as open_deal_minor,
      (select currency from workspace_settings) as currency,
      coalesce(f.unconverted_deal_count, 0) as unconverted_deal_count, coalesce(f.open_ticket_count, 0) as open_ticket_count,
      coalesce(f.active_objective_count, 0) as active_objective_count, f.last_activity_at, f.renewal_on,
      to_json(${BOOK_KEYS[order.by].column}) as sort_value
    from companies c left join company_figures f on f.company_id = c.id left join members o on o.id = c.owner_member_id
    where ${matches(filter)} and ${where}
    order by ${orderBy} limit ${limit}`.execute(db);
  return rows.map((selected) => place(selected, seesMoney));
}

function place({ sortValue, openDealMinor, currency, ...selected }: SelectedRow, seesMoney: boolean): PlacedRow {
  const row: BookRow = {
    ...selected,
    openDealValue: seesMoney ? { minor: openDealMinor, currency } : null,
    lastActivityAt: selected.lastActivityAt?.toISOString() ?? null,
  };
  return { row, place: { value: sortValue, id: selected.id } };
}
