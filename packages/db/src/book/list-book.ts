import type { BookRow } from "@tandem/domain/companies/book";
import type { BookOrder } from "@tandem/domain/companies/book-order";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { logoJson } from "../companies/company-json.ts";
import type { JsonText } from "../json-text.ts";
import { runPrepared } from "../prepared.ts";
import { EMPTY_PAGE, type PageText, pageJson, pageSize, USUAL_LIMIT } from "../records/page-json.ts";
import type { Database } from "../schema/database.ts";
import { type BookFilter, isPlain, matches } from "./book-filter.ts";
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

/**
 * Up to `limit` companies after a place; those without a value come last in both directions. These are asked for in a
 * statement of their own, and only by a page that reaches them: together they could not follow one index.
 */
export async function listBook(
  db: Kysely<Database>,
  page: BookPage,
): Promise<{ items: JsonText<BookRow[]>; next: BookPlace | null }> {
  const { order, after, limit } = page;
  const valued = after?.value === null ? EMPTY_PAGE : await readPart(db, page, "valued", limit);
  if (!BOOK_KEYS[order.by].isNullable || valued.isMore) return answer([valued], valued);
  const rest = await readPart(db, page, "rest", limit - valued.count);
  return answer([valued, rest], { isMore: rest.isMore, last: rest.last ?? valued.last });
}

function answer(parts: PageText<BookPlace>[], { isMore, last }: Pick<PageText<BookPlace>, "isMore" | "last">) {
  const texts = parts.map(({ items }) => items).filter((items) => items !== "");
  return { items: `[${texts.join()}]`, next: isMore ? last : null };
}

type Part = "valued" | "rest";

/** Unfiltered, the book follows one index whatever the values; a filter is planned for what it says. */
async function readPart(db: Kysely<Database>, page: BookPage, part: Part, limit: number): Promise<PageText<BookPlace>> {
  const { filter, order, seesMoney } = page;
  const after = part === "valued" || page.after?.value === null ? page.after : null;
  const isUsual = limit === USUAL_LIMIT;
  const [found] = isPlain(filter)
    ? await runPrepared(
        db,
        `book ${part} ${order.by} ${order.isDescending} ${filter.archived} ${seesMoney} ${after ? "after" : "first"} ${isUsual}`,
        { limit, value: after?.value ?? null, id: after?.id ?? "" },
        (slots) => selectPart({ ...page, after: after && slots }, part, isUsual ? limit : slots.limit),
      )
    : (await selectPart({ ...page, after }, part, limit).execute(db)).rows;
  return found ?? EMPTY_PAGE;
}

/** The keys of the whole book that match, in its order. */
export function selectBookKeys({ filter, order }: Pick<BookPage, "filter" | "order">): RawBuilder<{ id: string }> {
  const { column } = BOOK_KEYS[order.by];
  const direction = order.isDescending ? sql`desc` : sql`asc`;
  return sql`select c.id, null::uuid as company_id
    from companies c left join company_figures f on f.company_id = c.id left join members o on o.id = c.owner_member_id
    where ${matches(filter)} order by ${column} ${direction} nulls last, c.id ${direction}`;
}

const isBeyond = ({ order, after }: BookPage): RawBuilder<unknown> => {
  if (!after) return sql`true`;
  const { column, type } = BOOK_KEYS[order.by];
  return sql`(${column}, c.id) ${order.isDescending ? sql`<` : sql`>`} (${after.value}::${sql.raw(type)}, ${after.id}::uuid)`;
};

const isBeyondId = ({ order, after }: BookPage): RawBuilder<unknown> => {
  if (!after) return sql`true`;
  return order.isDescending ? sql`c.id < ${after.id}::uuid` : sql`c.id > ${after.id}::uuid`;
};

function selectPart(page: BookPage, part: Part, limit: number): RawBuilder<PageText<BookPlace>> {
  const { filter, order, seesMoney } = page;
  const { column } = BOOK_KEYS[order.by];
  const direction = order.isDescending ? sql`desc` : sql`asc`;
  const [where, orderBy] =
    part === "valued"
      ? [sql`${column} is not null and ${isBeyond(page)}`, sql`${column} ${direction}, c.id ${direction}`]
      : [sql`${column} is null and ${isBeyondId(page)}`, sql`c.id ${direction}`];
  const owner = sql`case when o.id is not null
    then json_build_object('id', o.id, 'name', o.name, 'job', o.job, 'photo', o.photo_file) end`;
  const value = sql`json_build_object('minor', coalesce(f.open_deal_minor, 0), 'currency', (select currency from workspace_settings))`;
  const size = pageSize(limit);
  const rows = sql`
    select json_build_object('value', ${column}, 'id', c.id) as place, json_build_object('id', c.id, 'name', c.name, 'relationship', c.relationship,
      'industry', c.industry, 'city', c.city, 'logo', ${logoJson}, 'owner', ${owner},
      'openDealCount', coalesce(f.open_deal_count, 0), 'openDealValue', ${seesMoney ? value : sql`null::json`},
      'unconvertedDealCount', coalesce(f.unconverted_deal_count, 0), 'openTicketCount', coalesce(f.open_ticket_count, 0),
      'activeObjectiveCount', coalesce(f.active_objective_count, 0), 'lastActivityAt', f.last_activity_at,
      'renewalOn', f.renewal_on) as item
    from companies c left join company_figures f on f.company_id = c.id left join members o on o.id = c.owner_member_id
    where ${matches(filter)} and ${where}
    order by ${orderBy} limit ${size} + 1`;
  return pageJson<BookPlace>(rows, size);
}
