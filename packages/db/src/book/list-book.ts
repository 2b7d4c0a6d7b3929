import type { BookRow } from "@tandem/domain/companies/book";
import type { BookOrder } from "@tandem/domain/companies/book-order";
import type { MemberReference } from "@tandem/domain/fields/references";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "../schema/database.ts";
import { memberJson } from "../timeline/reference-json.ts";
import { type BookFilter, matches } from "./book-filter.ts";
import { BOOK_KEYS, type BookKey } from "./book-key.ts";

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

type SelectedRow = Omit<BookRow, "openDealValue" | "lastActivityAt" | "owner"> & {
  owner: MemberReference | null;
  openDealMinor: number;
  currency: string;
  lastActivityAt: Date | null;
  sortValue: string | number | null;
};

/** Up to `limit` + 1 companies after a place. Rows without a value come last in both directions. */
export async function listBook(db: Kysely<Database>, page: BookPage): Promise<PlacedRow[]> {
  const { order, limit, seesMoney } = page;
  const { column, isNullable } = BOOK_KEYS[order.by];
  const direction = order.isDescending ? sql`desc` : sql`asc`;
  const valued = page.after?.value === null ? [] : [valuedRows(page, direction)];
  const { rows } = await sql<SelectedRow>`
    with page as (${sql.join([...valued, ...(isNullable ? [rowsWithoutValue(page, direction)] : [])], sql` union all `)})
    select c.id, c.name, c.relationship, c.industry, c.city, ${memberJson("c.owner_member_id")} as owner,
      coalesce(f.open_deal_count, 0) as open_deal_count, coalesce(f.open_deal_minor, 0) as open_deal_minor, w.currency,
      coalesce(f.unconverted_deal_count, 0) as unconverted_deal_count, coalesce(f.open_ticket_count, 0) as open_ticket_count,
      coalesce(f.active_objective_count, 0) as active_objective_count, f.last_activity_at, f.renewal_on,
      to_json(${column}) as sort_value
    from page p join ${BOOK} on c.id = p.id cross join workspace_settings w
    order by ${column} ${direction} nulls last, c.id ${direction}
    limit ${limit + 1}`.execute(db);
  return rows.map((selected) => place(selected, seesMoney));
}

const BOOK = sql`(companies c left join company_figures f on f.company_id = c.id left join members o on o.id = c.owner_member_id)`;

/** Those with a value, found along the index of the sort. */
function valuedRows({ filter, order, after, limit }: BookPage, direction: RawBuilder<unknown>) {
  const { column, type } = BOOK_KEYS[order.by];
  return sql`(select c.id from ${BOOK}
    where ${matches(filter)} and ${column} is not null and ${isBeyond(column, type, order.isDescending, after)}
    order by ${column} ${direction}, c.id ${direction} limit ${limit + 1})`;
}

/** Those without one, which follow after the last that has one. */
function rowsWithoutValue({ filter, order, after, limit }: BookPage, direction: RawBuilder<unknown>) {
  const { column } = BOOK_KEYS[order.by];
  const isAfter = after?.value === null ? isBeyondId(after.id, order.isDescending) : sql`true`;
  return sql`(select c.id from ${BOOK} where ${matches(filter)} and ${column} is null and ${isAfter}
    order by c.id ${direction} limit ${limit + 1})`;
}

function isBeyond(column: BookKey["column"], type: BookKey["type"], isDescending: boolean, after: BookPlace | null) {
  if (!after) return sql`true`;
  const comparison = isDescending ? sql`<` : sql`>`;
  return sql`(${column}, c.id) ${comparison} (${after.value}::${sql.raw(type)}, ${after.id}::uuid)`;
}

const isBeyondId = (id: string, isDescending: boolean) =>
  isDescending ? sql`c.id < ${id}::uuid` : sql`c.id > ${id}::uuid`;

function place({ sortValue, openDealMinor, currency, ...selected }: SelectedRow, seesMoney: boolean): PlacedRow {
  const row: BookRow = {
    ...selected,
    openDealValue: seesMoney ? { minor: openDealMinor, currency } : null,
    lastActivityAt: selected.lastActivityAt?.toISOString() ?? null,
  };
  return { row, place: { value: sortValue, id: selected.id } };
}
